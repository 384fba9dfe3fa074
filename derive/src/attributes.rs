//! What the attributes of a field and of a variant say.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::meta::ParseNestedMeta;
use syn::{Attribute, Expr, ExprLit, Field, Ident, Lit, LitStr, Token, Type, Variant};

/// A field as its attributes tell it.
pub(crate) struct FieldFacts {
    name: Ident,
    kind: Type,
    title: String,
    /// The vocabulary or kind that its ids, or its keys, are of.
    of: Option<String>,
    keys: Option<String>,
    /// How many items a list must have at least.
    least: usize,
    has_default: bool,
    reading_of: Option<Ident>,
    wanted: bool,
    may_be_none: bool,
    may_lie_ahead: bool,
    may_be_blank: bool,
}

impl FieldFacts {
    pub(crate) fn of(field: &Field) -> syn::Result<Self> {
        let name = field.ident.clone().ok_or_else(|| syn::Error::new_spanned(field, "a field has a name"))?;
        let mut facts = Self {
            name,
            kind: field.ty.clone(),
            title: String::new(),
            of: None,
            keys: None,
            least: 0,
            has_default: false,
            reading_of: None,
            wanted: false,
            may_be_none: false,
            may_lie_ahead: false,
            may_be_blank: false,
        };
        for attribute in &field.attrs {
            let path = attribute.path();
            if path.is_ident("schemars") {
                attribute.parse_nested_meta(|meta| facts.schemars(&meta))?;
            } else if path.is_ident("serde") {
                attribute.parse_nested_meta(|meta| facts.serde(&meta))?;
            } else if path.is_ident("walk") {
                attribute.parse_nested_meta(|meta| facts.walk(&meta))?;
            }
        }
        Ok(facts)
    }

    fn schemars(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        if meta.path.is_ident("title") {
            self.title = meta.value()?.parse::<LitStr>()?.value();
            Ok(())
        } else if meta.path.is_ident("extend") {
            let inner;
            syn::parenthesized!(inner in meta.input);
            for pair in inner.parse_terminated(Pair::parse, Token![,])? {
                match pair.key.value().as_str() {
                    "x-of" => self.of = pair.text(),
                    "x-keys" => self.keys = pair.text(),
                    _ => {}
                }
            }
            Ok(())
        } else if meta.path.is_ident("length") {
            meta.parse_nested_meta(|inner| {
                let number: syn::LitInt = inner.value()?.parse()?;
                if inner.path.is_ident("min") {
                    self.least = number.base10_parse()?;
                }
                Ok(())
            })
        } else {
            skip(meta)
        }
    }

    fn serde(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        self.has_default |= meta.path.is_ident("default");
        skip(meta)
    }

    fn walk(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        let flag = if meta.path.is_ident("reading_of") {
            self.reading_of = Some(meta.value()?.parse()?);
            return Ok(());
        } else if meta.path.is_ident("wanted") {
            &mut self.wanted
        } else if meta.path.is_ident("may_be_none") {
            &mut self.may_be_none
        } else if meta.path.is_ident("may_lie_ahead") {
            &mut self.may_lie_ahead
        } else if meta.path.is_ident("may_be_blank") {
            &mut self.may_be_blank
        } else {
            return Err(meta.error("the walk knows nothing of this"));
        };
        *flag = true;
        Ok(())
    }

    fn key(&self) -> String {
        self.name.to_string().trim_start_matches("r#").to_owned()
    }

    /// The field's row in the table of its type.
    pub(crate) fn table_row(&self) -> TokenStream {
        let Self { title, kind, least, wanted, may_be_none, may_lie_ahead, may_be_blank, .. } = self;
        let key = self.key();
        let needed = !self.has_default && !is_optional(kind);
        let of = |id: &Option<String>| {
            let Some(id) = id else { return quote!(None) };
            let name = format_ident!("{}", camel(id));
            quote!(Some(crate::content::Of::#name))
        };
        let (of, keys) = (of(&self.of), of(&self.keys));
        quote! {
            crate::content::Field {
                key: #key,
                title: #title,
                shape: <#kind as crate::content::Walk>::SHAPE,
                of: #of,
                keys: #keys,
                needed: #needed,
                least: #least,
                reading_is_wanted: #wanted,
                may_be_none: #may_be_none,
                may_lie_ahead: #may_lie_ahead,
                may_be_blank: #may_be_blank,
            }
        }
    }

    /// The walk over the field's value.
    pub(crate) fn step(&self, number: usize) -> TokenStream {
        let name = &self.name;
        if let Some(named) = &self.reading_of {
            quote! { walker.reading(const { &Self::FIELDS[#number] }, &self.#name, &self.#named); }
        } else {
            quote! { walker.field(const { &Self::FIELDS[#number] }, &self.#name); }
        }
    }
}

/// `"key" = value`, as schemars' `extend` takes it.
struct Pair {
    key: LitStr,
    value: Expr,
}

impl Pair {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        let key = input.parse()?;
        input.parse::<Token![=]>()?;
        Ok(Self { key, value: input.parse()? })
    }

    fn text(&self) -> Option<String> {
        match &self.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        }
    }
}

/// Passes over what the walk has no use for.
fn skip(meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    if meta.input.peek(Token![=]) {
        meta.value()?.parse::<Expr>()?;
    } else if meta.input.peek(syn::token::Paren) {
        let inner;
        syn::parenthesized!(inner in meta.input);
        inner.parse::<TokenStream>()?;
    }
    Ok(())
}

fn is_optional(kind: &Type) -> bool {
    matches!(kind, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

/// `local-scheme` as the name of a variant.
fn camel(id: &str) -> String {
    let upper =
        |word: &str| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>();
    id.split(['-', '_']).map(upper).collect()
}

/// How serde spells the variants of an enum.
#[derive(Clone, Copy)]
pub(crate) enum Spelling {
    AsWritten,
    Lowercase,
    SnakeCase,
}

impl Spelling {
    pub(crate) fn of(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut spelling = Self::AsWritten;
        for attribute in attributes.iter().filter(|one| one.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if !meta.path.is_ident("rename_all") {
                    return skip(&meta);
                }
                let rule: LitStr = meta.value()?.parse()?;
                spelling = match rule.value().as_str() {
                    "lowercase" => Self::Lowercase,
                    "snake_case" => Self::SnakeCase,
                    _ => return Err(syn::Error::new_spanned(&rule, "the walk does not know this spelling")),
                };
                Ok(())
            })?;
        }
        Ok(spelling)
    }

    fn spell(self, name: &str) -> String {
        match self {
            Self::AsWritten => name.to_owned(),
            Self::Lowercase => name.to_lowercase(),
            Self::SnakeCase => {
                let mut out = String::new();
                for (at, letter) in name.char_indices() {
                    if letter.is_uppercase() && at > 0 {
                        out.push('_');
                    }
                    out.extend(letter.to_lowercase());
                }
                out
            }
        }
    }
}

/// The word that stands for a variant in a file.
pub(crate) fn variant_word(variant: &Variant, spelling: Spelling) -> syn::Result<String> {
    if !variant.fields.is_empty() {
        return Err(syn::Error::new_spanned(variant, "only an enum of plain words has words"));
    }
    let mut word = spelling.spell(&variant.ident.to_string());
    for attribute in variant.attrs.iter().filter(|one| one.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                word = meta.value()?.parse::<LitStr>()?.value();
                return Ok(());
            }
            skip(&meta)
        })?;
    }
    Ok(word)
}
