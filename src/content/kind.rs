//! The one list of the kinds of records: what each is called, where its files are, which type they have, and in which
//! order the portal shows them. Whatever looks at all kinds (reader, catalogue, rules, forms, tables) is made from it.

use super::record::{AnyKind, Record, RecordType};
use super::walk::{Field, Part, Shape};
use super::{
    Areas, Article, Cares, Centre, CoordinatorPlan, Council, Dataset, Holidays, Listing, LocalScheme, Network, Portal,
    Scheme, Score, Services, SourceList, Stages, Task, Term, Ward,
};

/// Where the files of a kind are, below the folder of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilePlace {
    /// `<name>.yaml`, one for the portal.
    Root,
    /// `<folder>/*.yaml`
    Folder(&'static str),
    /// `<whole>/<folder>/*.yaml`
    Whole(&'static str),
    /// `wards/<slug>/<name>.yaml`, one for each ward.
    WardFile,
    /// `wards/<slug>/<folder>/*.yaml`
    WardFolder(&'static str),
    /// `<whole>/<folder>/*.yaml` and `wards/<slug>/<folder>/*.yaml`, in one of these folders.
    Both(&'static [&'static str]),
    /// The same with texts: `<folder>/*.md`
    Texts(&'static str),
    /// The same, in the folder of any service.
    Service,
}

/// Something that is done with the type of a kind.
pub(crate) trait WithType {
    /// What comes of it.
    type Out;

    /// Does it; `keep` makes one of all kinds of a record of this one.
    fn with<T: RecordType>(self, keep: fn(Record<T>) -> AnyRecord) -> Self::Out;
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $kind:ident, $name:literal, $title:literal, $place:expr,
        $number:ident $list:ident: $type:ident $(, by $order:path)?;)*) => {
        /// The kinds of records.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[doc = $doc])+ $kind,)* }

        impl Kind {
            /// Every kind, in the order of the list.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$kind),*];

            /// The kind's name for commands and schema files; for [`FilePlace::Root`] and [`FilePlace::WardFile`] the
            /// file's.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// What people call the kind.
            pub fn title(self) -> &'static str {
                match self { $(Self::$kind => $title,)* }
            }

            /// Where its files are.
            pub fn place(self) -> FilePlace {
                match self { $(Self::$kind => $place,)* }
            }

            /// Does something with the kind's type.
            pub(crate) fn with_type<W: WithType>(self, what: W) -> W::Out {
                match self { $(Self::$kind => what.with::<$type>(AnyRecord::$kind),)* }
            }
        }

        /// A record of some kind.
        #[derive(Debug, Clone)]
        #[expect(missing_docs, reason = "each variant is the kind of its name")]
        pub enum AnyRecord { $($kind(Record<$type>),)* }

        impl AnyRecord {
            /// The record, whatever its kind.
            pub fn any(&self) -> &dyn AnyKind {
                match self { $(Self::$kind(record) => record,)* }
            }
        }

        /// The records of a portal by kind.
        #[derive(Debug, Clone, Default)]
        pub struct Records {
            $($(#[doc = $doc])+ pub $list: kinds!(@list $number $type),)*
        }

        impl Records {
            /// Puts a record into its place.
            pub fn add(&mut self, record: &AnyRecord) {
                match record { $(AnyRecord::$kind(record) => self.$list.keep_one(record.clone()),)* }
            }

            /// Puts the records of each kind into the order that pages show.
            pub fn sort(&mut self) {
                $($(self.$list.sort_by($order);)?)*
            }

            /// Every record with its kind.
            pub fn each(&self) -> impl Iterator<Item = (Kind, &dyn AnyKind)> {
                std::iter::empty()$(.chain(self.$list.iter().map(|record| (Kind::$kind, record as &dyn AnyKind))))*
            }
        }
    };
    (@list one $type:ident) => { Option<Record<$type>> };
    (@list many $type:ident) => { Vec<Record<$type>> };
}

/// A list that takes records, or the place of the only one.
trait KeepOne<T> {
    fn keep_one(&mut self, one: T);
}

impl<T> KeepOne<T> for Vec<T> {
    fn keep_one(&mut self, one: T) {
        self.push(one);
    }
}

impl<T> KeepOne<T> for Option<T> {
    fn keep_one(&mut self, one: T) {
        *self = Some(one);
    }
}

kinds! {
    /// What holds for the whole portal.
    Portal, "portal", "サイト全体の設定", FilePlace::Root, one portal: Portal;
    /// Groups of wards.
    Areas, "areas", "地域", FilePlace::Root, one areas: Areas;
    /// Kinds of medical care.
    Cares, "care", "医療的ケアの種類", FilePlace::Root, one cares: Cares;
    /// Kinds of service: the folders of listings.
    Services, "services", "サービスの種類", FilePlace::Root, one services: Services;
    /// Life stages.
    Stages, "stages", "ライフステージ", FilePlace::Root, one stages: Stages;
    /// Sources that several records name.
    Sources, "sources", "共通の資料", FilePlace::Root, one sources: SourceList;
    /// The care score.
    Score, "score", "医療的ケアスコア", FilePlace::Root, one score: Score;
    /// Public holidays.
    Holidays, "holidays", "祝日", FilePlace::Root, one holidays: Holidays;
    /// What families want to do.
    Task, "task", "したいこと", FilePlace::Folder("tasks"), many tasks: Task, by Task::rank;
    /// Terms of the glossary.
    Term, "term", "用語", FilePlace::Folder("glossary"), many terms: Term, by Term::rank;
    /// Support centres.
    Centre, "centre", "支援センター", FilePlace::Whole("centres"), many centres: Centre, by Centre::rank;
    /// Schemes.
    Scheme, "scheme", "制度", FilePlace::Whole("schemes"), many schemes: Scheme, by Scheme::rank;
    /// Texts to read.
    Guide, "guide", "案内の文章", FilePlace::Texts("guides"), many guides: Article, by Article::by_order;
    /// News.
    News, "news", "お知らせ", FilePlace::Texts("news"), many news: Article, by Article::newest_first;
    /// Figures.
    Dataset, "dataset", "統計・研修の数字", FilePlace::Both(&["statistics", "training"]),
        many datasets: Dataset, by Dataset::rank;
    /// Councils and their meetings.
    Council, "council", "会議", FilePlace::Both(&["meetings"]), many councils: Council, by Council::rank;
    /// Wards.
    Ward, "ward", "区市町村", FilePlace::WardFile, many wards: Ward, by Ward::rank;
    /// How schemes differ in wards.
    LocalScheme, "local-scheme", "区市町村での制度のちがい", FilePlace::WardFolder("schemes"),
        many local_schemes: LocalScheme;
    /// Where the coordinators of wards are.
    Coordinators, "coordinators", "コーディネーターの配置", FilePlace::WardFile, many coordinators: CoordinatorPlan;
    /// The bodies around a family.
    Network, "network", "支える機関の図", FilePlace::WardFile, many networks: Network;
    /// Windows, offices, providers, groups: whatever a family can call or visit.
    Listing, "listing", "窓口・事業所", FilePlace::Service, many listings: Listing, by Listing::rank;
}

impl Kind {
    /// The type of its records, as it tells of itself.
    pub fn part(self) -> &'static Part {
        struct PartOf;
        impl WithType for PartOf {
            type Out = &'static Part;

            fn with<T: RecordType>(self, _: fn(Record<T>) -> AnyRecord) -> &'static Part {
                match T::SHAPE {
                    Shape::Part(part) => part,
                    _ => &Part { name: "", fields: &[] },
                }
            }
        }
        self.with_type(PartOf)
    }

    /// The fields of its records, in the order of declaration.
    pub fn fields(self) -> &'static [Field] {
        self.part().fields
    }

    /// Whether the files are Markdown with front matter.
    pub fn is_markdown(self) -> bool {
        matches!(self.place(), FilePlace::Texts(_))
    }

    /// The kind of a file among the services of a ward or of the whole.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
