<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install('Shop', 'admin', 'admin@shop.example', true, '', 'secret');
update_option('permalink_structure', '');
switch_theme('twentytwentyone');
$error = activate_plugin('ithn/ithn.php');
if (is_wp_error($error)) { fwrite(STDERR, $error->get_error_message()); exit(1); }
