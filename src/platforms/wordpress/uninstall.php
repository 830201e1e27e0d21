<?php
/**
 * Leaves nothing behind.
 *
 * @package ithn
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'ithn_config' );
