//! Which kind of record a file holds: its folder says so.

/// The kinds of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `portal.yaml`
    Portal,
    /// `areas.yaml`
    Areas,
    /// `care.yaml`
    Cares,
    /// `services.yaml`
    Services,
    /// `stages.yaml`
    Stages,
    /// `sources.yaml`
    Sources,
    /// `score.yaml`
    Score,
    /// `tasks/*.yaml`
    Task,
    /// `glossary/*.yaml`
    Term,
    /// `<whole>/centres/*.yaml`
    Centre,
    /// `<whole>/schemes/*.yaml`
    Scheme,
    /// `…/guides/*.md`
    Guide,
    /// `…/news/*.md`
    News,
    /// `…/statistics/*.yaml` and `…/training/*.yaml`
    Dataset,
    /// `…/meetings/*.yaml`
    Council,
    /// `wards/<slug>/ward.yaml`
    Ward,
    /// `wards/<slug>/schemes/*.yaml`
    LocalScheme,
    /// `wards/<slug>/coordinators.yaml`
    Coordinators,
    /// `wards/<slug>/network.yaml`
    Network,
    /// `…/<service>/*.yaml`
    Listing,
}

impl Kind {
    /// Every kind, for schemas and documentation.
    pub const ALL: [Self; 20] = [
        Self::Portal,
        Self::Areas,
        Self::Cares,
        Self::Services,
        Self::Stages,
        Self::Sources,
        Self::Score,
        Self::Task,
        Self::Term,
        Self::Centre,
        Self::Scheme,
        Self::Guide,
        Self::News,
        Self::Dataset,
        Self::Council,
        Self::Ward,
        Self::LocalScheme,
        Self::Coordinators,
        Self::Network,
        Self::Listing,
    ];

    /// The kind's name for commands and schema files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Areas => "areas",
            Self::Cares => "care",
            Self::Services => "services",
            Self::Stages => "stages",
            Self::Sources => "sources",
            Self::Score => "score",
            Self::Task => "task",
            Self::Term => "term",
            Self::Centre => "centre",
            Self::Scheme => "scheme",
            Self::Guide => "guide",
            Self::News => "news",
            Self::Dataset => "dataset",
            Self::Council => "council",
            Self::Ward => "ward",
            Self::LocalScheme => "local-scheme",
            Self::Coordinators => "coordinators",
            Self::Network => "network",
            Self::Listing => "listing",
        }
    }

    /// What people call the kind.
    pub fn title(self) -> &'static str {
        match self {
            Self::Portal => "サイト全体の設定",
            Self::Areas => "地域",
            Self::Cares => "医療的ケアの種類",
            Self::Services => "サービスの種類",
            Self::Stages => "ライフステージ",
            Self::Sources => "共通の資料",
            Self::Score => "医療的ケアスコア",
            Self::Task => "したいこと",
            Self::Term => "用語",
            Self::Centre => "支援センター",
            Self::Scheme => "制度",
            Self::Guide => "案内の文章",
            Self::News => "お知らせ",
            Self::Dataset => "統計・研修の数字",
            Self::Council => "会議",
            Self::Ward => "区市町村",
            Self::LocalScheme => "区市町村での制度のちがい",
            Self::Coordinators => "コーディネーターの配置",
            Self::Network => "支える機関の図",
            Self::Listing => "窓口・事業所",
        }
    }

    /// Whether the files are Markdown with front matter.
    pub fn is_markdown(self) -> bool {
        matches!(self, Self::Guide | Self::News)
    }
}

/// What a file's path says: its kind, its ward, its service and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The kind.
    pub kind: Kind,
    /// Slug of the ward, or `None` for what is everybody's.
    pub ward: Option<Box<str>>,
    /// First folder: `wards`, the whole's folder, `glossary`, … or empty at the root.
    pub top: Box<str>,
    /// Folder that the file is in: for listings the service.
    pub folder: Box<str>,
    /// The file's stem.
    pub id: Box<str>,
}

impl Address {
    /// Reads a relative path. `None`: the file is not content (an image, a note).
    pub fn of(path: &str) -> Option<Self> {
        let (stem, ending) = path.rsplit_once('.')?;
        let yaml = matches!(ending, "yaml" | "yml");
        if !yaml && ending != "md" {
            return None;
        }
        let parts: Vec<&str> = stem.split('/').collect();
        let (kind, ward, top, folder) = match parts.as_slice() {
            [name] if yaml => (root_file(name)?, None, "", ""),
            ["tasks", _] if yaml => (Kind::Task, None, "tasks", "tasks"),
            ["glossary", _] if yaml => (Kind::Term, None, "glossary", "glossary"),
            ["wards", ward, "ward"] if yaml => (Kind::Ward, Some(*ward), "wards", ""),
            ["wards", ward, "coordinators"] if yaml => (Kind::Coordinators, Some(*ward), "wards", ""),
            ["wards", ward, "network"] if yaml => (Kind::Network, Some(*ward), "wards", ""),
            ["wards", ward, "schemes", _] if yaml => (Kind::LocalScheme, Some(*ward), "wards", "schemes"),
            ["wards", ward, folder, _] => (folder_kind(folder, yaml)?, Some(*ward), "wards", *folder),
            ["wards" | "assets", ..] => return None,
            [top, "centres", _] if yaml => (Kind::Centre, None, *top, "centres"),
            [top, "schemes", _] if yaml => (Kind::Scheme, None, *top, "schemes"),
            [top, folder, _] => (folder_kind(folder, yaml)?, None, *top, *folder),
            _ => return None,
        };
        let id = if kind == Kind::Ward { ward.unwrap_or_default() } else { parts.last().copied().unwrap_or_default() };
        Some(Self { kind, ward: ward.map(Into::into), top: top.into(), folder: folder.into(), id: id.into() })
    }
}

/// The name that would make a record of a file without an ending.
pub fn named_record(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let name = name.trim_end_matches('.');
    let plain = !name.contains('.') && !name.chars().any(char::is_whitespace);
    let fits = |ending: &str| Address::of(&format!("{folder}/{name}.{ending}")).is_some();
    ["yaml", "md"].into_iter().find(|ending| plain && fits(ending)).map(|ending| format!("{name}.{ending}"))
}

/// Whether a file may lie among the content without being read: notes for people, images, memories of imports.
pub fn is_beside(path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    ["readme", "license", "licence", "notice"].contains(&stem.as_str())
        || folders
            .split('/')
            .enumerate()
            .any(|(depth, folder)| ["assets", "images"].contains(&folder) || depth == 0 && folder == "imports")
}

/// The path that a record's file should have, if only the ending of its name keeps it from being read:
/// `sakura.YAML`, `sakura.yaml.txt`, `sakura.yam`, `sakura．yaml`, a `.md` among listings.
pub fn right_name(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let name = name.trim().replace(['．', ',', '，'], ".");
    let (stem, ending) = name.rsplit_once('.')?;
    if stem.eq_ignore_ascii_case("readme") {
        return None;
    }
    let ending = ending.to_ascii_lowercase();
    let stem = if ending == "txt" {
        ["yaml", "yml", "md"].iter().find_map(|one| stem.strip_suffix(&format!(".{one}"))).unwrap_or(stem)
    } else {
        stem
    };
    let like_text = matches!(
        ending.as_str(),
        "yaml" | "yml" | "md" | "txt" | "markdown" | "yam" | "yalm" | "ymal" | "yaml_" | "yamll" | "ym" | "text" | "mb"
    );
    let candidates = ["yaml", "md"]
        .map(|right| if folder.is_empty() { format!("{stem}.{right}") } else { format!("{folder}/{stem}.{right}") });
    let right = candidates.iter().find(|path| like_text && Address::of(path).is_some())?;
    right.rsplit('/').next().map(str::to_owned)
}

fn root_file(name: &str) -> Option<Kind> {
    Some(match name {
        "portal" => Kind::Portal,
        "areas" => Kind::Areas,
        "care" => Kind::Cares,
        "services" => Kind::Services,
        "stages" => Kind::Stages,
        "sources" => Kind::Sources,
        "score" => Kind::Score,
        _ => return None,
    })
}

fn folder_kind(folder: &str, yaml: bool) -> Option<Kind> {
    match (folder, yaml) {
        ("guides", false) => Some(Kind::Guide),
        ("news", false) => Some(Kind::News),
        (_, false) | ("guides" | "news", true) => None,
        ("statistics" | "training", true) => Some(Kind::Dataset),
        ("meetings", true) => Some(Kind::Council),
        (_, true) => Some(Kind::Listing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_says_the_kind() {
        for (path, kind, ward, id) in [
            ("portal.yaml", Kind::Portal, None, "portal"),
            ("glossary/irou.yaml", Kind::Term, None, "irou"),
            ("tokyo/centres/kubu.yaml", Kind::Centre, None, "kubu"),
            ("tokyo/guides/school.md", Kind::Guide, None, "school"),
            ("wards/kita-ku/ward.yaml", Kind::Ward, Some("kita-ku"), "kita-ku"),
            ("wards/kita-ku/schemes/respite.yaml", Kind::LocalScheme, Some("kita-ku"), "respite"),
            ("wards/kita-ku/short-stay/a.yml", Kind::Listing, Some("kita-ku"), "a"),
        ] {
            let address = Address::of(path).unwrap_or_else(|| panic!("{path} is content"));
            assert_eq!((address.kind, address.ward.as_deref(), &*address.id), (kind, ward, id), "{path}");
        }
        for path in [
            "README.md",
            "notes.yaml",
            "wards/kita-ku/map.png",
            "wards/kita-ku/a/b/c.yaml",
            "wards/x.yaml",
            "tokyo/guides/x.yaml",
        ] {
            assert_eq!(Address::of(path), None, "{path}");
        }
    }
}
