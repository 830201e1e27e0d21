<?php
/**
 * Holds what of one page must wait for a yes. Nothing of WordPress in here; the rest of the page stays as it is, to the byte.
 *
 * @package ithn
 */

defined( 'ABSPATH' ) || exit;

/** What may load, by tag: its attributes with addresses. */
const ITHN_LOADING = array(
	'script' => array( 'src' ),
	'iframe' => array( 'src' ),
	'img'    => array( 'src', 'srcset' ),
	'link'   => array( 'href' ),
);

/** Elements whose content is text, or is nothing to hold: what looks like a tag in them is none. */
const ITHN_TEXT = array( 'script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes', 'iframe' );

/** What of <link> loads; a canonical address only names. */
const ITHN_LOADING_LINKS = '~(?:^|\s)(?:stylesheet|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|icon)(?:\s|$)~i';

/** One attribute, as browsers read it: a quote is one only where a value begins; a value that does not end matches nothing. */
const ITHN_ATTRIBUTE = '([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|\'([^\']*+)\'|([^\s>"\'][^\s>]*+|(?=>)))|(?!\s*+=))';

/**
 * Holds a page.
 *
 * @param string                  $html  The page.
 * @param array<string, string[]> $hosts Which categories each host waits for.
 * @return string
 * @throws RuntimeException Where the page cannot be parsed, with the reason.
 */
function ithn_hold_page( $html, array $hosts ) {
	$out = '';
	$at  = 0;
	while ( false !== ( $start = strpos( $html, '<', $at ) ) ) { // phpcs:ignore
		$out .= substr( $html, $at, $start - $at );
		if ( 0 === substr_compare( $html, '<!--', $start, 4 ) ) {
			$at   = ithn_end_of_comment( $html, $start );
			$out .= substr( $html, $start, $at - $start );
			continue;
		}
		$is_tag = preg_match( '~\G<([a-z][^\s/>]*+)((?:[\s/]++|' . ITHN_ATTRIBUTE . ')*+)>~i', $html, $found, 0, $start );
		if ( ! $is_tag ) {
			if ( false === $is_tag || preg_match( '~\G<[a-z]~i', $html, $found, 0, $start ) ) {
				throw new RuntimeException( 'the tag at byte ' . $start . ' does not end' );
			}
			$out .= '<';
			$at   = $start + 1;
			continue;
		}
		$tag  = $found[0];
		$name = strtolower( $found[1] );
		$at   = $start + strlen( $tag );
		$body = '';
		if ( in_array( $name, ITHN_TEXT, true ) ) {
			$end  = ithn_end_of_text( $html, $name, $at );
			$body = substr( $html, $at, $end - $at );
			$at   = $end;
		}
		$out .= ( isset( ITHN_LOADING[ $name ] ) ? ithn_hold_tag( $tag, $name, $body, $hosts ) : $tag ) . $body;
	}
	return $out . substr( $html, $at );
}

/** Where a comment ends, as browsers read it: `<!-->` and `<!--->` are whole ones, and `--!>` ends one too. */
function ithn_end_of_comment( $html, $start ) {
	if ( preg_match( '~\G<!---?>~', $html, $found, 0, $start ) ) {
		return $start + strlen( $found[0] );
	}
	if ( ! preg_match( '~--!?>~', $html, $found, PREG_OFFSET_CAPTURE, $start + 4 ) ) {
		throw new RuntimeException( 'a comment does not end' );
	}
	return $found[0][1] + strlen( $found[0][0] );
}

/** Where the text of an element ends: before its closing tag. */
function ithn_end_of_text( $html, $name, $from ) {
	if ( ! preg_match( '~</' . $name . '(?=[\s/>])~i', $html, $found, PREG_OFFSET_CAPTURE, $from ) ) {
		throw new RuntimeException( '<' . $name . '> at byte ' . $from . ' does not end' );
	}
	$end = $found[0][1];
	if ( 'script' === $name && preg_match( '~<!--.*<script[\s/>]~is', substr( $html, $from, $end - $from ) ) ) {
		// a script in a comment in a script: browsers look for another end than this.
		throw new RuntimeException( '<script> at byte ' . $from . ' holds a comment with a script in it' );
	}
	return $end;
}

/** Holds one tag, if it loads from a declared host. */
function ithn_hold_tag( $tag, $name, $body, array $hosts ) {
	$attributes = ithn_attributes( $tag, 1 + strlen( $name ) );
	$value      = static function ( $key ) use ( $attributes ) {
		return $attributes[ $key ]['value'] ?? '';
	};
	if ( isset( $attributes['data-consent'] ) || 'ignore' === $value( 'data-ithn' ) ) {
		return $tag;
	}
	if ( 'link' === $name && ! preg_match( ITHN_LOADING_LINKS, $value( 'rel' ) ) ) {
		return $tag;
	}
	$type = strtolower( trim( $value( 'type' ) ) );
	if ( 'script' === $name && ! preg_match( '~^(?:|module|(?:text|application)/(?:x-)?(?:java|ecma)script)$~', $type ) ) {
		return $tag;
	}
	$addresses = array();
	foreach ( ITHN_LOADING[ $name ] as $attribute ) {
		$addresses = array_merge( $addresses, ithn_addresses( $attribute, $value( $attribute ) ) );
	}
	if ( 'script' === $name && ! isset( $attributes['src'] ) ) {
		$addresses = ithn_addresses_in_code( $body );
	}
	$categories = array();
	foreach ( $addresses as $address ) {
		$categories = array_merge( $categories, ithn_categories_of( $address, $hosts ) );
	}
	return $categories ? ithn_mark( $tag, $name, $attributes, array_unique( $categories ), $type ) : $tag;
}

/** Puts the marks of the gate onto a tag, and moves the addresses of what is no script; everything else stays. */
function ithn_mark( $tag, $name, array $attributes, array $categories, $type ) {
	$edits = array(
		// at, length, what stands there then.
		array( 1 + strlen( $name ), 0, ' data-consent="' . htmlspecialchars( implode( ' ', $categories ), ENT_QUOTES ) . '"' ),
	);
	if ( 'script' === $name ) {
		$edits[0][2] .= ' type="text/plain"' . ( 'module' === $type ? ' data-type="module"' : '' );
		if ( isset( $attributes['type'] ) ) {
			$edits[] = array( $attributes['type']['at'], $attributes['type']['length'], '' );
		}
	} else {
		foreach ( array_intersect( ITHN_LOADING[ $name ], array_keys( $attributes ) ) as $attribute ) {
			$edits[] = array( $attributes[ $attribute ]['at'], 0, 'data-' );
		}
	}
	rsort( $edits );
	foreach ( $edits as list( $at, $length, $text ) ) {
		$tag = substr_replace( $tag, $text, $at, $length );
	}
	return $tag;
}

/** The attributes of a tag by their names, and where they stand; the first of a name counts, as in browsers. */
function ithn_attributes( $tag, $from ) {
	preg_match_all( '~' . ITHN_ATTRIBUTE . '~', $tag, $all, PREG_SET_ORDER | PREG_OFFSET_CAPTURE, $from );
	$attributes = array();
	foreach ( $all as $one ) {
		$value       = max( $one[2][0] ?? '', $one[3][0] ?? '', $one[4][0] ?? '' );
		$attributes += array(
			strtolower( $one[1][0] ) => array(
				'at'     => $one[0][1],
				'length' => strlen( $one[0][0] ),
				'value'  => html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
			),
		);
	}
	return $attributes;
}

/** What a vendor's snippet loads: code that makes an element names where it comes from. */
function ithn_addresses_in_code( $code ) {
	if ( ! preg_match( '/createElement\s*\(\s*["\'](?:script|iframe|img)/i', $code ) ) {
		return array();
	}
	preg_match_all( '~["\'`]((?:https?:)?//[^"\'`\s]+)~i', $code, $found );
	return $found[1];
}

/** The addresses of an attribute; `srcset` has several, each with its size. */
function ithn_addresses( $attribute, $value ) {
	if ( 'srcset' !== $attribute ) {
		return array( $value );
	}
	preg_match_all( '/[^\s,]\S*/', $value, $found );
	return $found[0];
}

/** What an address waits for; empty where its host is not declared. */
function ithn_categories_of( $address, array $hosts ) {
	// as browsers read it: no tabs and line ends, and backslashes are slashes.
	$address = str_replace( '\\', '/', preg_replace( '/[\t\r\n]/', '', trim( $address ) ) );
	if ( ! preg_match( '~^(?:https?:)?//+(?:[^/?#@]*@)?([^/?#:]+)~i', $address, $found ) ) {
		return array();
	}
	$host       = rtrim( strtolower( $found[1] ), '.' );
	$categories = array();
	foreach ( $hosts as $own => $needed ) {
		if ( $host === $own || ( substr( $host, -strlen( $own ) - 1 ) === '.' . $own ) ) {
			$categories = array_merge( $categories, $needed );
		}
	}
	return $categories;
}
