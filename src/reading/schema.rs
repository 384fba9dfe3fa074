//! The JSON Schema of each kind, made from its type.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::content::{AnyRecord, Kind, Record, RecordType, WithType};

/// The JSON Schema (2020-12) of a kind, with Japanese titles.
pub fn schema(kind: Kind) -> Value {
    struct SchemaOf;
    impl WithType for SchemaOf {
        type Out = Value;

        fn with<T: RecordType>(self, _: fn(Record<T>) -> AnyRecord) -> Value {
            let mut settings = SchemaSettings::draft2020_12();
            settings.inline_subschemas = true;
            settings.into_generator().into_root_schema_for::<T::Written>().to_value()
        }
    }
    kind.with_type(SchemaOf)
}
