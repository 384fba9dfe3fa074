//! Figures: tables with bars.

use serde::Serialize;

use super::parts::Provenance;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Cell, Dataset, Record, Slot, Table};
use crate::diagnostic::Diagnostic;

#[derive(Serialize)]
pub(super) struct DatasetView {
    id: String,
    title: Worded,
    summary: Worded,
    period: Worded,
    tables: Vec<TableView>,
    notes: Vec<Worded>,
    conflicts: Vec<Worded>,
    provenance: Provenance,
}

#[derive(Serialize)]
struct TableView {
    title: Worded,
    columns: Vec<Worded>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    label: Worded,
    note: Option<Worded>,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    text: Worded,
    bar: Option<String>,
}

impl Page<'_> {
    pub(super) fn figures(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Figures, "figures");
        let all = self
            .catalogue()
            .datasets
            .iter()
            .filter(|dataset| self.site.shows(dataset) && *dataset.folder == *"statistics");
        view.datasets = all.map(|dataset| self.dataset(dataset)).collect();
        self.finish(&view)
    }

    pub(super) fn dataset(self, record: &Record<Dataset>) -> DatasetView {
        let data = &record.data;
        DatasetView {
            id: format!("{}-{}", record.ward.as_deref().unwrap_or("whole"), record.id),
            title: self.text(&data.title),
            summary: self.text(&data.summary),
            period: self.text(&data.period),
            tables: data.tables.iter().map(|table| self.table(table)).collect(),
            notes: self.texts(&data.notes),
            conflicts: self.texts(&data.conflicts),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        }
    }

    fn table(self, table: &Table) -> TableView {
        let bars = table.bars.and_then(|column| column.checked_sub(2));
        let value = |cell: Option<&Cell>| if let Some(Cell::Number(number)) = cell { *number } else { 0.0 };
        let most =
            bars.map_or(0.0, |column| table.rows.iter().map(|row| value(row.cells.get(column))).fold(0.0, f64::max));
        let unit = self.maybe(table.unit.as_ref()).unwrap_or_default();
        let cell = |i: usize, cell: &Cell| {
            let is_bar = bars == Some(i) && most > 0.0 && matches!(cell, Cell::Number(_));
            let text = match cell {
                Cell::Number(number) if is_bar => {
                    Worded { text: format!("{number}{}", unit.text), lang: unit.lang.clone() }
                }
                Cell::Number(number) => number.to_string().into(),
                Cell::Words(words) => self.in_main(words),
            };
            CellView { text, bar: is_bar.then(|| format!("{:.1}%", value(Some(cell)) / most * 100.0)) }
        };
        TableView {
            title: self.text(&table.title),
            columns: self.texts(&table.columns),
            rows: table
                .rows
                .iter()
                .map(|row| RowView {
                    label: self.text(&row.label),
                    note: self.maybe(row.note.as_ref()),
                    cells: row.cells.iter().enumerate().map(|(i, one)| cell(i, one)).collect(),
                })
                .collect(),
        }
    }
}
