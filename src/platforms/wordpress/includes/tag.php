<?php
/**
 * The script tag, first in the head.
 *
 * @package ithn
 */

defined( 'ABSPATH' ) || exit;

/**
 * Prints the configuration and the tag. Both are the same for every visitor, so that a page cache may keep them.
 */
function ithn_print_tag() {
	$config = ithn_config_as_written();
	if ( null === $config ) {
		return;
	}
	$version = get_file_data( ITHN_FILE, array( 'version' => 'Version' ) )['version'];
	printf(
		"<script type=\"application/json\" id=\"ithn-config\">%s</script>\n<script src=\"%s\" data-config=\"#ithn-config\" data-cfasync=\"false\"></script>\n",
		wp_json_encode( $config, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- no < is left in it.
		esc_url( plugins_url( 'browser/ithn.js', ITHN_FILE ) . '?v=' . $version )
	);
}
add_action( 'wp_head', 'ithn_print_tag', PHP_INT_MIN );
