//! Texts and paths as parts of addresses: what is not unreserved (RFC 3986) is percent-encoded.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const PATH: &AsciiSet = &COMPONENT.remove(b'/');

/// A text as one part of an address, such as a value of a query.
pub(crate) fn component(text: &str) -> String {
    utf8_percent_encode(text, COMPONENT).to_string()
}

/// A path with its slashes.
pub(crate) fn path(text: &str) -> String {
    utf8_percent_encode(text, PATH).to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_what_is_unreserved_stands_as_it_is() {
        assert_eq!(super::component("a-._~ &桜/"), "a-._~%20%26%E6%A1%9C%2F");
        assert_eq!(super::path("a/Bad Name:桜.yaml"), "a/Bad%20Name%3A%E6%A1%9C.yaml");
    }
}
