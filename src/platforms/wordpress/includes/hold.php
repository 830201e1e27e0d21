<?php
/**
 * Hands every page to be held, whole, once it is written.
 *
 * @package ithn
 */

defined( 'ABSPATH' ) || exit;

/** How a page begins: after byte order marks, an XML declaration and comments, as browsers read those. */
const ITHN_PAGE = '/^(?:\xEF\xBB\xBF)*\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:-?>|.*?--!?>)\s*)*+<(?:!doctype html|html)\b/is';

/**
 * Begins to keep the page back. What is no page (feeds, JSON, robots.txt) goes through as it is.
 */
function ithn_begin_holding() {
	$config = ithn_config();
	$hosts  = null === $config ? array() : ithn_held_hosts( $config );
	if ( ! $hosts || is_feed() || is_robots() || is_embed() || is_customize_preview() ) {
		return;
	}
	// a theme that flushes would hand over half a page: the buffer is flushed at the end alone.
	ob_start(
		static function ( $html ) use ( $hosts ) {
			return ithn_hold_output( $html, $hosts );
		},
		0,
		PHP_OUTPUT_HANDLER_STDFLAGS ^ PHP_OUTPUT_HANDLER_FLUSHABLE
	);
}
add_action( 'template_redirect', 'ithn_begin_holding', PHP_INT_MIN );

/**
 * Holds a page that was written. What cannot be parsed stays untouched, and the log says so.
 *
 * @param string                  $html  The page.
 * @param array<string, string[]> $hosts Which categories each host waits for.
 * @return string
 */
function ithn_hold_output( $html, array $hosts ) {
	if ( ! preg_match( ITHN_PAGE, $html ) ) {
		return $html;
	}
	try {
		return ithn_hold_page( $html, $hosts );
	} catch ( RuntimeException $error ) {
		$path = isset( $_SERVER['REQUEST_URI'] ) ? strtok( (string) $_SERVER['REQUEST_URI'], '?' ) : ''; // phpcs:ignore WordPress.Security -- goes to the log alone.
		error_log( 'ithn: ' . preg_replace( '/[^\x20-\x7e]/', '', $path ) . ' was left as it is: ' . $error->getMessage() ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- told on purpose.
		return $html;
	}
}
