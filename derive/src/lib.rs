//! `#[derive(Walk)]`: a record type tells its fields (what each is called, what it refers to, what it must hold), and
//! leads a visitor through its values. All that is said here is read from the attributes that the type has anyway for
//! serde and schemars; `#[walk(…)]` adds what those cannot say.

mod attributes;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, Ident, parse_macro_input};

use attributes::{FieldFacts, Spelling, variant_word};

/// Derives `content::Walk`.
///
/// For a struct with named fields: its table of fields, and the walk over their values. For an enum of plain words:
/// its words. On a field, `#[walk(…)]` takes
///
/// - `reading_of = name`: the field says how the text of another field sounds;
/// - `wanted`: a reading that the search misses when it is not there;
/// - `may_be_none`: "none" can be true of it (a price, a bus), so that なし is an answer;
/// - `may_lie_ahead`: a date that may be still to come;
/// - `may_be_blank`: a text that a page can do without.
#[proc_macro_derive(Walk, attributes(walk, schemars, serde))]
pub fn walk(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

fn expand(input: &DeriveInput) -> syn::Result<TokenStream> {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => of_struct(&input.ident, fields.named.iter()),
            _ => Err(syn::Error::new_spanned(&input.ident, "only structs with named fields have a table of fields")),
        },
        Data::Enum(data) => {
            let spelling = Spelling::of(&input.attrs)?;
            let words =
                data.variants.iter().map(|variant| variant_word(variant, spelling)).collect::<syn::Result<Vec<_>>>()?;
            let names: Vec<&Ident> = data.variants.iter().map(|variant| &variant.ident).collect();
            Ok(of_enum(&input.ident, &names, &words))
        }
        Data::Union(_) => Err(syn::Error::new_spanned(&input.ident, "a union is no record")),
    }
}

fn of_struct<'f>(name: &Ident, fields: impl Iterator<Item = &'f syn::Field>) -> syn::Result<TokenStream> {
    let fields: Vec<FieldFacts> = fields.map(FieldFacts::of).collect::<syn::Result<_>>()?;
    let table = fields.iter().map(FieldFacts::table_row);
    let count = fields.len();
    let steps = fields.iter().enumerate().map(|(number, field)| field.step(number));
    let text = name.to_string();
    Ok(quote! {
        impl #name {
            /// The fields, in the order of declaration.
            pub(crate) const FIELDS: [crate::content::Field; #count] = [#(#table),*];
        }

        impl crate::content::Walk for #name {
            const SHAPE: crate::content::Shape =
                crate::content::Shape::Part(&crate::content::Part { name: #text, fields: &Self::FIELDS });

            fn walk<'a>(&'a self, walker: &mut crate::content::Walker<'a, '_>) {
                #(#steps)*
            }
        }
    })
}

fn of_enum(name: &Ident, variants: &[&Ident], words: &[String]) -> TokenStream {
    quote! {
        impl #name {
            /// The words that stand for it in a file, in the order of declaration.
            pub const WORDS: &'static [&'static str] = &[#(#words),*];

            /// The word that stands for it in a file.
            pub const fn word(self) -> &'static str {
                match self { #(Self::#variants => #words),* }
            }
        }

        impl crate::content::Walk for #name {
            const SHAPE: crate::content::Shape = crate::content::Shape::Choice(Self::WORDS);

            fn walk<'a>(&'a self, walker: &mut crate::content::Walker<'a, '_>) {
                walker.leaf(crate::content::Leaf::Choice(self.word()));
            }
        }
    }
}
