//! The order in which each type declares its fields: what people fill in follows it (schemas sort theirs by name).

use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{self, Deserialize};

use super::records::Problem;
use super::{
    Ages, Area, Areas, Care, Cares, Centre, Checked, Codes, Contact, CoordinatorCount, CoordinatorPlan, Council, Cut,
    Dataset, Emergency, Fact, GuideHead, Hours, Listing, LocalScheme, Meeting, Network, NetworkEdge, NetworkNode,
    NotedPhone, OfficialList, OpenHours, Place, Placement, Portal, Question, Scheme, Score, ScoreExample, ScoreItem,
    Serves, Service, Services, Source, SourceList, Stage, Stages, State, Step, Table, TableRow, Task, Term, Variant,
    Ward, Watch, Whole,
};

/// An error that keeps nothing but the fields that a type would have taken.
#[derive(Debug)]
struct Fields(&'static [&'static str]);

impl fmt::Display for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Fields {}

impl de::Error for Fields {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }
    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Self {
        Self(expected)
    }
}

/// The fields of a type that refuses unknown ones: it is offered one, and says what it expected.
fn fields_of<T: Deserialize<'static>>() -> &'static [&'static str] {
    T::deserialize(MapDeserializer::<_, Fields>::new(std::iter::once(("", ())))).map_or_else(|error| error.0, |_| &[])
}

/// The fields of every type, as the reader itself names them, in the order of declaration.
pub fn declared() -> Vec<&'static [&'static str]> {
    macro_rules! all {
        ($($type:ty),* $(,)?) => { vec![$(fields_of::<$type>()),*] };
    }
    all![
        Ages,
        Area,
        Areas,
        Care,
        Cares,
        Centre,
        Checked,
        Codes,
        Contact,
        CoordinatorCount,
        CoordinatorPlan,
        Council,
        Cut,
        Dataset,
        Emergency,
        Fact,
        GuideHead,
        Hours,
        Listing,
        LocalScheme,
        Meeting,
        Network,
        NetworkEdge,
        NetworkNode,
        NotedPhone,
        OfficialList,
        OpenHours,
        Place,
        Placement,
        Portal,
        Problem,
        Question,
        Scheme,
        Score,
        ScoreExample,
        ScoreItem,
        Serves,
        Service,
        Services,
        Source,
        SourceList,
        Stage,
        Stages,
        State,
        Step,
        Table,
        TableRow,
        Task,
        Term,
        Variant,
        Ward,
        Watch,
        Whole,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_name_their_fields_in_order() {
        assert_eq!(fields_of::<Checked>(), ["date", "by", "how"]);
        assert!(declared().iter().all(|fields| !fields.is_empty()));
    }
}
