<?php
// Before every request: at its end, which files of the plugin have run in it is written down.
register_shutdown_function(static function () {
	$own = array_filter(get_included_files(), static function ($file) { return strpos($file, '/plugins/ithn/') !== false; });
	file_put_contents(getenv('ITHN_RAN'), implode("\n", $own));
});
