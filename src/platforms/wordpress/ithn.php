<?php
/**
 * Plugin Name:       Ithn
 * Description:       Consent in Arabic and English: what tracks is held until the visitor says yes.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       ithn
 *
 * @package ithn
 */

defined( 'ABSPATH' ) || exit;

define( 'ITHN_FILE', __FILE__ );

require_once __DIR__ . '/includes/config.php';
require_once __DIR__ . '/includes/tag.php';
require_once __DIR__ . '/includes/consent-api.php';
if ( is_admin() ) {
	require_once __DIR__ . '/includes/words.php';
	require_once __DIR__ . '/includes/settings.php';
} else {
	require_once __DIR__ . '/includes/hold.php';
	require_once __DIR__ . '/includes/hold-page.php';
}
