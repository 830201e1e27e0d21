<?php
// The shop's own: what other plugins put into its pages, live.
add_action('wp_head', static function () { ?>
<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABC123DEF4"></script>
<script type="module" src="/own.js"></script>
<?php }, 5);
add_action('wp_footer', static function () { ?>
<iframe src="https://www.youtube.com/embed/x" title="video"></iframe>
<noscript><img src="https://www.google-analytics.com/collect?v=1" alt=""></noscript>
<p title="https://www.youtube.com/">own &amp; untouched</p>
<?php if (isset($_GET['broken'])) { echo '<!-- a comment without an end'; } });

// The WP Consent API by its documented functions, for PHP and for pages.
if (isset($_GET['api'])) {
	function wp_has_consent($category) { return false; }
	add_action('wp_enqueue_scripts', static function () {
		wp_register_script('wp-consent-api', false, [], '1', true);
		wp_enqueue_script('wp-consent-api');
		wp_add_inline_script('wp-consent-api', 'window.told = []; document.addEventListener("wp_consent_type_defined", () => told.push(window.wp_consent_type)); window.wp_set_consent = (category, value) => told.push(category + " " + value);');
	}, PHP_INT_MAX - 100);
}
