//! What is wrong with a file that the types refused, what was meant, and how a file would be tidier.
//!
//! The slip is the mistake: a text that cannot be read is mended on a copy, to learn what the cause is and what else is
//! wrong behind it. Nothing is mended for good here.

mod explain;
mod judged;
mod likeness;
mod meant;
mod repair;
mod silent;
mod slips;
mod suspects;
mod tidy;
mod unread;
mod unseen;

pub use explain::Explainer;
pub use likeness::nearest;
pub use suspects::Suspects;
pub use tidy::{Tidied, tidy, untidy};
