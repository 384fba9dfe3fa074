//! Places as latitude and longitude.

/// The distance of two places, `[latitude, longitude]` in degrees, on a sphere, in kilometres (haversine).
pub(crate) fn kilometres(a: [f64; 2], b: [f64; 2]) -> f64 {
    let half = |x: f64, y: f64| ((x - y).to_radians() / 2.0).sin().powi(2);
    let chord = half(a[0], b[0]) + a[0].to_radians().cos() * b[0].to_radians().cos() * half(a[1], b[1]);
    2.0 * 6371.0 * chord.sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_map() {
        let away = kilometres([35.6895, 139.6917], [34.6937, 135.5023]);
        assert!((away - 396.0).abs() < 4.0, "{away}");
    }
}
