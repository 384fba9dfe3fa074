//! Tables whose rows do not fit, diagrams whose lines end nowhere, scores that do not add up.

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in &catalogue.datasets {
        for (t, table) in record.data.tables.iter().enumerate() {
            let columns = table.columns.len().saturating_sub(1);
            for (r, row) in table.rows.iter().enumerate().filter(|(_, row)| row.cells.len() != columns) {
                let problem = Problem::BadRow { columns, cells: row.cells.len() };
                found.push(Diagnostic::new(&record.path, At::value(&format!("tables.{t}.rows.{r}.cells")), problem));
            }
        }
    }
    for record in &catalogue.networks {
        for (e, edge) in record.data.edges.iter().enumerate() {
            for (field, id) in [("from", &edge.from), ("to", &edge.to)] {
                if !record.data.nodes.iter().any(|node| &node.id == id) {
                    let ids: Vec<&str> = record.data.nodes.iter().map(|node| node.id.as_str()).collect();
                    let problem = Problem::DanglingReference { what: "node", id: id.clone(), near: crate::content::nearest(id, &ids) };
                    found.push(Diagnostic::new(&record.path, At::value(&format!("edges.{e}.{field}")), problem));
                }
            }
        }
    }
}
