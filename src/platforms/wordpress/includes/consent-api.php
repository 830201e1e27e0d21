<?php
/**
 * The WP Consent API, https://wordpress.org/plugins/wp-consent-api/: other plugins ask it what a visitor allows.
 *
 * @package ithn
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_consent_api_registered_' . plugin_basename( ITHN_FILE ), '__return_true' );

// Without an answer nothing is allowed: PHP of other plugins hears it before any script has run.
add_filter(
	'wp_get_consent_type',
	static function ( $type ) {
		return null === ithn_config() ? $type : 'optin';
	}
);

// As long as the answer itself.
add_filter(
	'wp_consent_api_cookie_expiration',
	static function () {
		return (int) ( ithn_config()['validityDays'] ?? 182 );
	}
);

/**
 * The script that tells the API, after the API's own.
 */
function ithn_enqueue_consent_api() {
	if ( function_exists( 'wp_has_consent' ) && null !== ithn_config() ) {
		wp_enqueue_script( 'ithn-consent-api', plugins_url( 'consent-api.js', ITHN_FILE ), array( 'wp-consent-api' ), '0.1.0', true );
	}
}
add_action( 'wp_enqueue_scripts', 'ithn_enqueue_consent_api', PHP_INT_MAX );
