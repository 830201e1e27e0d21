<?php
/**
 * The configuration: what the settings page has saved, or what `npx ithn init` has put beside the plugin.
 *
 * @package ithn
 */

defined( 'ABSPATH' ) || exit;

/**
 * The configuration as it was written: an empty object is no list when it is printed again. Null where there is none yet.
 *
 * @return stdClass|null
 */
function ithn_config_as_written() {
	$saved = get_option( 'ithn_config', '' );
	$file  = dirname( ITHN_FILE ) . '/ithn.config.json';
	if ( ! is_string( $saved ) || '' === $saved ) {
		$saved = is_readable( $file ) ? (string) file_get_contents( $file ) : '';
	}
	return ithn_read_config( $saved );
}

/**
 * The same as arrays, to look things up in; not to be printed.
 *
 * @return array|null
 */
function ithn_config() {
	$config = ithn_config_as_written();
	return null === $config ? null : ithn_as_array( $config );
}

/**
 * Reads the JSON of a configuration.
 *
 * @param string $json What was written.
 * @return stdClass|null Null where it is none.
 */
function ithn_read_config( $json ) {
	$config = json_decode( $json );
	return $config instanceof stdClass && ( $config->policy ?? null ) instanceof stdClass ? $config : null;
}

/**
 * An object and all in it as arrays.
 *
 * @param stdClass $config What was read.
 * @return array
 */
function ithn_as_array( stdClass $config ) {
	return (array) json_decode( (string) wp_json_encode( $config ), true );
}

/**
 * Which categories each declared host waits for: `{"youtube.com": ["persistent"]}`. Services whose categories are always on
 * wait for nothing.
 *
 * @param array $config The configuration.
 * @return array<string, string[]>
 */
function ithn_held_hosts( array $config ) {
	$always = array( 'session' );
	foreach ( (array) ( $config['categories'] ?? array() ) as $category ) {
		if ( ! empty( $category['required'] ) && is_string( $category['id'] ?? null ) ) {
			$always[] = $category['id'];
		}
	}
	$held = array();
	foreach ( (array) ( $config['services'] ?? array() ) as $service ) {
		$categories = $service['categories'] ?? array();
		// as the script reads them: white space or commas stand between.
		$categories = preg_split( '/[\s,]+/u', implode( ',', (array) $categories ), -1, PREG_SPLIT_NO_EMPTY );
		if ( ! array_diff( $categories, $always ) ) {
			continue;
		}
		foreach ( (array) ( $service['hosts'] ?? array() ) as $host ) {
			$host          = preg_replace( '/^\*\./', '', strtolower( (string) $host ) );
			$held[ $host ] = array_values( array_unique( array_merge( $held[ $host ] ?? array(), $categories ) ) );
		}
	}
	return $held;
}
