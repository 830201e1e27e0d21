<?php
// A page cache as its plugins keep one: the same HTML for everybody, answered before any plugin is read.
$page = CACHE_FOLDER . '/' . md5($_SERVER['REQUEST_URI'] ?? '');
if (is_file($page)) { header('x-cache: hit'); readfile($page); exit; }
ob_start(static function ($html) use ($page) { file_put_contents($page, $html); return $html; });
