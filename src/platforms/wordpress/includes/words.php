<?php
/**
 * The words of the settings page, in Arabic and English.
 *
 * @package ithn
 */

defined( 'ABSPATH' ) || exit;

/**
 * A sentence in the language of whoever is signed in.
 *
 * @param string $key Which one.
 * @return string
 */
function ithn_word( $key ) {
	$words = array(
		'title'         => array( 'إذن: موافقة الزوار', 'Ithn: visitors’ consent' ),
		'menu'          => array( 'إذن', 'Ithn' ),
		'intro'         => array(
			'لا يُحمَّل شيء مما تصرّح به أدناه قبل أن يوافق الزائر.',
			'Nothing that you declare below is loaded before the visitor says yes.',
		),
		'url'           => array( 'عنوان سياسة الخصوصية', 'Address of the privacy policy' ),
		'effective'     => array( 'تاريخ السريان', 'In effect since' ),
		'revision'      => array( 'رقم الإصدار', 'Revision' ),
		'revision-help' => array( 'إذا زاد الرقم سُئل كل زائر من جديد.', 'When it goes up, every visitor is asked again.' ),
		'more'          => array( 'الخدمات وبقية الإعدادات (JSON)', 'Services and further settings (JSON)' ),
		'more-help'     => array(
			'مثل ما يكتبه npx ithn init --platform wordpress في الملف ithn.config.json، دون policy.',
			'As npx ithn init --platform wordpress writes it into ithn.config.json, without policy.',
		),
		'save'          => array( 'حفظ', 'Save' ),
		'saved'         => array( 'حُفظت الإعدادات. أفرغ ذاكرة الصفحات المؤقتة إن وُجدت.', 'Saved. Empty the page cache, if there is one.' ),
		'bad-url'       => array( 'عنوان السياسة يجب أن يبدأ بـ https:// أو / (وصل: %s).', 'The policy’s address must begin with https:// or / (received: %s).' ),
		'bad-effective' => array( 'تاريخ السريان يجب أن يكون على شكل 2026-11-01 (وصل: %s).', 'The date must look like 2026-11-01 (received: %s).' ),
		'bad-revision'  => array( 'رقم الإصدار عدد صحيح من 1 (وصل: %s).', 'The revision is a whole number from 1 (received: %s).' ),
		'bad-more'      => array( 'بقية الإعدادات يجب أن تكون كائن JSON سليمًا (%s).', 'The further settings must be a valid JSON object (%s).' ),
		'preset'        => array(
			'الخدمة %s مذكورة باسمها فقط: اكتب hosts وcategories لها كي تُحجز وسومها في الخادم، أو شغّل npx ithn init --platform wordpress.',
			'The service %s is named only: write out its hosts and categories so that its tags are held on the server, or run npx ithn init --platform wordpress.',
		),
	);
	return $words[ $key ][ 0 === strpos( get_user_locale(), 'ar' ) ? 0 : 1 ];
}
