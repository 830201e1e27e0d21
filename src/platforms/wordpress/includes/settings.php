<?php
/**
 * The settings page: Settings → Ithn.
 *
 * @package ithn
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_menu',
	static function () {
		add_options_page( ithn_word( 'title' ), ithn_word( 'menu' ), 'manage_options', 'ithn', 'ithn_settings_page' );
	}
);

add_action(
	'admin_init',
	static function () {
		register_setting( 'ithn', 'ithn_config', array( 'sanitize_callback' => 'ithn_sanitize_config' ) );
	}
);

/**
 * What was typed, as JSON; what was there before, where something is wrong, and why.
 *
 * @param mixed $given The fields, or JSON that was checked already.
 * @return string
 */
function ithn_sanitize_config( $given ) {
	if ( is_string( $given ) && null !== ithn_read_config( $given ) ) {
		return $given;
	}
	$given     = is_array( $given ) ? $given : array();
	$url       = trim( (string) ( $given['url'] ?? '' ) );
	$effective = trim( (string) ( $given['effective'] ?? '' ) );
	$revision  = trim( (string) ( $given['revision'] ?? '' ) );
	$more      = trim( (string) ( $given['more'] ?? '' ) );
	$config    = json_decode( '' === $more ? '{}' : $more );
	$date      = DateTime::createFromFormat( '!Y-m-d', $effective );
	$faults    = array_filter(
		array(
			'bad-url'       => preg_match( '~^(?:https?:/)?/[^\s"<>]*$~', $url ) ? null : $url,
			'bad-effective' => $date && $date->format( 'Y-m-d' ) === $effective ? null : $effective,
			'bad-revision'  => preg_match( '/^[1-9]\d{0,8}$/', $revision ) ? null : $revision,
			'bad-more'      => $config instanceof stdClass ? null : ( json_last_error() ? json_last_error_msg() : $more ),
		),
		'is_string'
	);
	foreach ( $faults as $key => $received ) {
		add_settings_error( 'ithn_config', $key, esc_html( sprintf( ithn_word( $key ), $received ) ) );
	}
	if ( $faults ) {
		return (string) get_option( 'ithn_config', '' );
	}
	foreach ( (array) ( ithn_as_array( $config )['services'] ?? array() ) as $service ) {
		if ( isset( $service['preset'] ) && empty( $service['hosts'] ) ) {
			add_settings_error( 'ithn_config', 'preset', esc_html( sprintf( ithn_word( 'preset' ), $service['preset'] ) ), 'warning' );
		}
	}
	$config->policy = array(
		'revision'  => (int) $revision,
		'effective' => $effective,
		'url'       => $url,
	);
	return (string) wp_json_encode( $config, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
}

/**
 * Prints the page.
 */
function ithn_settings_page() {
	$config = ithn_config_as_written() ?? new stdClass();
	$policy = ( ithn_config()['policy'] ?? array() ) + array(
		'url'       => get_privacy_policy_url() ? get_privacy_policy_url() : '/privacy',
		'effective' => gmdate( 'Y-m-d' ),
		'revision'  => 1,
	);
	unset( $config->policy );
	$more = (array) $config ? wp_json_encode( $config, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) : '';
	echo '<div class="wrap"><h1>' . esc_html( ithn_word( 'title' ) ) . '</h1><p>' . esc_html( ithn_word( 'intro' ) ) . '</p>';
	echo '<form method="post" action="options.php">';
	settings_fields( 'ithn' );
	echo '<table class="form-table" role="presentation">';
	foreach ( array( 'url', 'effective', 'revision' ) as $field ) {
		printf(
			'<tr><th scope="row"><label for="ithn-%1$s">%2$s</label></th><td><input id="ithn-%1$s" name="ithn_config[%1$s]" value="%3$s" dir="ltr" class="regular-text">%4$s</td></tr>',
			esc_attr( $field ),
			esc_html( ithn_word( $field ) ),
			esc_attr( (string) $policy[ $field ] ),
			'revision' === $field ? '<p class="description">' . esc_html( ithn_word( 'revision-help' ) ) . '</p>' : ''
		);
	}
	printf(
		'<tr><th scope="row"><label for="ithn-more">%s</label></th><td><textarea id="ithn-more" name="ithn_config[more]" rows="16" class="large-text code" dir="ltr">%s</textarea><p class="description">%s</p></td></tr>',
		esc_html( ithn_word( 'more' ) ),
		esc_textarea( $more ),
		esc_html( ithn_word( 'more-help' ) )
	);
	echo '</table>';
	submit_button( ithn_word( 'save' ) );
	echo '</form></div>';
}
