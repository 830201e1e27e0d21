<?php
// What the plugin calls of WordPress, as little as it takes to run its functions alone.
define('ABSPATH', '/');
define('ITHN_FILE', dirname(__DIR__, 2) . '/src/platforms/wordpress/ithn.php');
$option = '';
$errors = [];
function get_option($name, $usual) { global $option; return $option; }
function add_settings_error($setting, $code) { global $errors; $errors[] = $code; }
function add_action() {}
function wp_json_encode($value, $flags = 0) { return json_encode($value, $flags); }
function wp_is_numeric_array($value) { return is_array($value) && array_filter(array_keys($value), 'is_string') === []; }
function get_file_data() { return ['version' => '1']; }
function plugins_url($path) { return '/' . $path; }
function esc_url($text) { return $text; }
function esc_html($text) { return htmlspecialchars($text); }
function esc_attr($text) { return htmlspecialchars($text); }
function esc_textarea($text) { return htmlspecialchars($text, ENT_QUOTES); }
function get_user_locale() { return 'en_US'; }
function get_privacy_policy_url() { return ''; }
function settings_fields() {}
function submit_button() {}
function is_feed() { return false; }
function is_robots() { return false; }
function is_embed() { return false; }
function is_customize_preview() { return false; }
foreach (['config', 'tag', 'words', 'settings', 'hold', 'hold-page'] as $name) require dirname(ITHN_FILE) . "/includes/$name.php";
