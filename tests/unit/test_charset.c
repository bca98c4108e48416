/*
 * Character sets and content types: what decides, and what comes out.
 */
#include "unit.h"
#include "memory.h"

#include "core/utf8.h"
#include "net/charset.h"
#include "net/encoding.h"
#include "net/mime.h"
#include "net/prescan.h"

#define BYTES(literal) \
	{ \
		(literal), sizeof(literal) - 1 \
	}

static void
test_labels(void **state)
{
	static const char *const cases[][2] = {
	    {"UTF-8", "UTF-8"},
	    {" utf8\n", "UTF-8"},
	    {"iso-8859-1", "windows-1252"},
	    {"US-ASCII", "windows-1252"},
	    {"latin5", "windows-1254"},
	    {"GB2312", "GBK"},
	    {"shift-jis", "Shift_JIS"},
	    {"TIS-620", "windows-874"},
	    {"utf-16", "UTF-16LE"},
	    {"KOI8-R", "KOI8-R"},
	    {"x-sjis", "Shift_JIS"},
	    {"ks_c_5601-1987", "EUC-KR"},
	};
	static const char *const unknown[] = {"", " ", "utf", "8",
	    "utf-8//TRANSLIT", "a\nb", "klingon", "utf-8 utf8",
	    "a-label-longer-than-any-that-there-is-in-the-world"};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct df_encoding *e =
		    df_encoding_find(df_str(cases[i][0]));

		assert_non_null(e);
		assert_string_equal(e->name, cases[i][1]);
	}
	for (size_t i = 0; i < COUNT(unknown); i++)
		assert_case(!df_encoding_find(df_str(unknown[i])), unknown[i]);
}

static void
test_prescan(void **state)
{
	static const char *const cases[][2] = {
	    {"<meta charset=koi8-r>", "KOI8-R"},
	    {"<META CHARSET = 'koi8-r' >", "KOI8-R"},
	    {"<meta/charset=\"koi8-r\"/>", "KOI8-R"},
	    {"<meta http-equiv=Content-Type "
	     "content='text/html; charset=big5'>",
		"Big5"},
	    {"<meta content='text/html;charset = \"big5\"' "
	     "http-equiv=content-type>",
		"Big5"},
	    {"<meta name=x content='charset=big5'>", NULL},
	    {"<!-- <meta charset=big5> --><meta charset=gbk>", "GBK"},
	    {"<!--><meta charset=gbk>", "GBK"},
	    {"<a title='<meta charset=big5>'><meta charset=gbk>", "GBK"},
	    {"<metal charset=big5>", NULL},
	    {"<meta charset=nonsense><meta charset=gbk>", "GBK"},
	    {"<?xml version='1.0' encoding='koi8-u'?><x/>", "KOI8-U"},
	    {"<?xml version='1.0'?><meta charset=gbk>", "GBK"},
	    {"<?php echo 1 ?><meta charset=gbk>", "GBK"},
	    {"<meta charset=utf-16>", "UTF-8"},
	    {"<meta charset", NULL},
	    {"<meta charset=", NULL},
	    {"<meta charset='gbk", "GBK"},
	    {"<", NULL},
	    {"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct df_encoding *e = df_prescan(df_str(cases[i][0]));

		assert_case(e ? cases[i][1] && !strcmp(e->name, cases[i][1])
			      : !cases[i][1],
		    cases[i][0]);
	}
}

static const struct {
	struct df_str bytes;
	const char *label, *name;
} found[] = {
    {BYTES("\xef\xbb\xbf<meta charset=gbk>"), "big5", "UTF-8"},
    {BYTES("\xff\xfe<\0"), "big5", "UTF-16LE"},
    {BYTES("\xff\xfe\0\0<\0\0\0"), "", "UTF-32LE"},
    {BYTES("\xfe\xff\0<"), "", "UTF-16BE"},
    {BYTES("<meta charset=gbk>"), "big5", "Big5"},
    {BYTES("<meta charset=gbk>"), "nonsense", "GBK"},
    {BYTES("<p>gr\xc3\xb6\xc3\x9f"), "", "UTF-8"},
    {BYTES("plain"), "", "UTF-8"},
    {BYTES("<\0p\0>\0\xac\x20"), "", "UTF-16LE"},
    {BYTES("\0<\0p\0>\x20\xac"), "", "UTF-16BE"},
    {BYTES("<\0\0\0\xac\x20\0\0"), "", "UTF-32LE"},
    {BYTES("\0\0\0<\0\1\xf6\0"), "", "UTF-32BE"},
    {BYTES("a\0b"), "", "UTF-8"},
    {BYTES("\xa1\xa1\x97"
	   "e \xac"
	   "a\x9cq\xb7"
	   "e \xc8\x81\xb4\xe1\x90i "
	   "\x98\x81\xa6\x81\xc8\xe1 \xb8"
	   "a\xb7"
	   "A\x9d\xb3\x89\xa1 "
	   "\xb9\xa5\xb4\xf1\xd0"
	   "a\xa1"
	   "a \xcdw\x97w\xd0"
	   "a\x94"
	   "a"),
	"", "Johab"},
    {BYTES("\xcf \xb6\xed\xe5\xec\xef\xf2 \xea\xe1\xe9 \xef \xde"
	   "\xeb\xe9\xef\xf2 \xec\xdc\xeb\xf9\xed\xe1\xed \xe3\xe9"
	   "\xe1 \xf4\xef \xf0\xef\xe9\xef\xf2 \xe1\xf0\xa2\xf4\xef"
	   "\xf5\xf2 \xe4\xfd\xef \xe5\xdf\xed\xe1\xe9 \xef \xe4"
	   "\xf5\xed\xe1\xf4\xfc\xf4\xe5\xf1\xef\xf2"),
	"", "ISO-8859-7"},
    {BYTES("La vivienda nueva cuesta en Espa\xf1"
	   "a 2212 \xa4/m2 y en "
	   "Catalu\xf1"
	   "a 3146, seg\xfan los datos de diciembre"),
	"", "ISO-8859-15"},
    {BYTES("Le c\xbdur a ses raisons que la raison ne conna\xeet "
	   "point, d\xe9j\xe0 d\xe9montr\xe9"),
	"", "ISO-8859-15"},
    {BYTES("Le sympt\xf4me \xa4 dure d\xe9j\xe0 une journ\xe9"
	   "e et \xbd, c'est connu \xe0 l'h\xf4pital"),
	"", "windows-1252"},
    {BYTES("<p>\xa5\xed\xa5\xb0\xa5\xa4\xa5\xf3"), "", "EUC-JP"},
    {BYTES(""), "", "UTF-8"},
};

static void
test_order(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(found); i++)
		assert_case(!strcmp(df_charset_find(found[i].bytes,
					df_str(found[i].label), true)
					->name,
				found[i].name),
		    found[i].bytes.s);
	assert_string_equal(
	    df_charset_find(DF_STR("<meta charset=gbk>"), DF_STR(""), false)
		->name,
	    "UTF-8");
}

/* UTF-8 that there is enough of comes before what is said of it. */
static void
test_mislabelled(void **state)
{
	static const char *const cases[][3] = {
	    {"<meta charset=euc-kr>안녕하십니까여", "", "EUC-KR"},
	    {"<meta charset=euc-kr>안녕하십니까여러분", "", "UTF-8"},
	    {"안녕하십니까여러분", "gb2312", "UTF-8"},
	    {"<meta charset=windows-1252>äöüßäöüß", "", "UTF-8"},
	    {"<meta charset=windows-1252>äöüßäöü", "", "windows-1252"},
	    /* A word of two characters, over and over. */
	    {"\xc1\xaa\xcd\xa8 \xc1\xaa\xcd\xa8 \xc1\xaa\xcd\xa8 "
	     "\xc1\xaa\xcd\xa8 \xc1\xaa\xcd\xa8",
		"gb2312", "GBK"},
	    {"<meta charset=gbk>äöüßäöüß\xff", "", "GBK"},
	    {"<meta charset=windows-1251>äöüßäöüß\xc3", "", "windows-1251"},
	    {"\x1b$B@-\x1b(B 안녕하십니까여러분", "iso-2022-jp", "ISO-2022-JP"},
	};
	static const char zeros[] = "안녕하십니까여러분\0";

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_case(!strcmp(df_charset_find(df_str(cases[i][0]),
					df_str(cases[i][1]), true)
					->name,
				cases[i][2]),
		    cases[i][0]);
	assert_string_equal(
	    df_charset_find((struct df_str){zeros, sizeof(zeros) - 1},
		DF_STR("utf-16le"), false)
		->name,
	    "UTF-16LE");
}

struct decoding {
	const char *label;
	struct df_str bytes, text;
};

static void
assert_decoded(const struct decoding *cases, size_t n)
{
	struct df_str text;

	for (size_t i = 0; i < n; i++) {
		assert_int_equal(df_charset_decode(cases[i].bytes,
				     df_encoding_find(df_str(cases[i].label)),
				     &arena, &text, NULL),
		    0);
		assert_str(cases[i].label, text, cases[i].text);
	}
}

static void
test_decode(void **state)
{
	static const struct decoding cases[] = {
	    {"utf-8", BYTES("a\xc3\xb6"), BYTES("a\xc3\xb6")},
	    {"utf-8",
		BYTES("\xef\xbb\xbf"
		      "a"),
		BYTES("a")},
	    {"utf-8", BYTES("a\xff\xe2\x82z"),
		BYTES("a\xef\xbf\xbd\xef\xbf\xbdz")},
	    {"latin1", BYTES("\x80\xe9"), BYTES("\xe2\x82\xac\xc3\xa9")},
	    {"koi8-r", BYTES("\xed\xe9\xf2"), BYTES("МИР")},
	    {"shift_jis", BYTES("\x93\xfa\x96\x7b"), BYTES("日本")},
	    {"gb2312", BYTES("\xd6\xd0"), BYTES("中")},
	    {"big5", BYTES("\xa4\xa4"), BYTES("中")},
	    {"euc-kr", BYTES("\xc7\xd1"), BYTES("한")},
	    {"utf-16",
		BYTES("\xff\xfe"
		      "a\0\x3d\xd8\0\xde"),
		BYTES("a😀")},
	    {"utf-16be", BYTES("\0a\0"), BYTES("a\xef\xbf\xbd")},
	    {"iso-2022-jp", BYTES("\x1b$B@-\x1b(Ba"), BYTES("性a")},
	    {"tis-620", BYTES("\xa1"), BYTES("ก")},
	    /* Not composed; below 0xa0 control characters, above malformed. */
	    {"windows-1258", BYTES("a\xec"), BYTES("a\xcc\x81")},
	    {"windows-1255", BYTES("\xe0\xc7"), BYTES("\xd7\x90\xd6\xb7")},
	    {"windows-1252", BYTES("\x81-\x9d"), BYTES("\xc2\x81-\xc2\x9d")},
	    {"windows-1253", BYTES("\xd2"), BYTES("\xef\xbf\xbd")},
	    {"windows-1252", BYTES(""), BYTES("")},
	    {"big5", BYTES("\xa4\xe5\xa1\xfe\xb1\x64"), BYTES("文／康")},
	    {"big5", BYTES("\xa1\xe3\xa4\xe5\xa1\x45\xa2\x47\xa1\xc3"),
		BYTES("～文‧￡￣")},
	    /* What iconv holds back to be composed comes first. */
	    {"big5", BYTES("\x88\x66\xa1\xe3"), BYTES("Ê～")},
	    /* Not at the second byte of one and the first of the next. */
	    {"big5", BYTES("\xa4\xa1\xe3\xa4"), BYTES("丑膉")},
	    {"big5",
		BYTES("\xa1\xff"
		      "a"),
		BYTES("\xef\xbf\xbd"
		      "a")},
	    {"johab", BYTES("C:\\a"), BYTES("C:\\a")},
	};

	(void)state;
	assert_decoded(cases, COUNT(cases));
}

/* As browsers do, which iconv does not. */
static void
test_decode_by_the_standard(void **state)
{
	static const struct decoding cases[] = {
	    {"euc-jp", BYTES("\xa1\xc1"), BYTES("～")},
	    /* Of rows that glibc has private characters in. */
	    {"euc-jp", BYTES("\xf9\xa1\xfc\xfe\xf5\xa1\x8f\xf5\xa1"),
		BYTES("\xe7\xba\x8a\xef\xbc\x82\xef\xbf\xbd\xef\xbf\xbd")},
	    {"euc-jp", BYTES("\x8f\xa2\xc3\x8e\xd8\xa4\xcb\xb0\xfa\xa4"),
		BYTES("¦ﾘに引\xef\xbf\xbd")},
	    /* A pair that is nothing does not shift those behind it. */
	    {"euc-jp",
		BYTES("\xa2\xaf\xa4\xa2\xa2"
		      "a\x8f\xa1\xa1z"),
		BYTES("\xef\xbf\xbdあ\xef\xbf\xbd"
		      "a\xef\xbf\xbdz")},
	    {"shift_jis", BYTES("\x81\xad\x82\xa0"), BYTES("\xef\xbf\xbdあ")},
	    {"shift_jis", BYTES("\xed\x40\x87\x40"), BYTES("\xe7\xba\x8a①")},
	    {"gbk", BYTES("\x80\xd6\xd0\x80\xa3\xa0\xd6"),
		BYTES("€中€\xe3\x80\x80\xef\xbf\xbd")},
	    {"gbk", BYTES("\x81\x80\x81\x30\x81\x30"), BYTES("亐\xc2\x80")},
	    {"iso-2022-jp",
		BYTES("a\x1b$B$\"-!y!\n\x1b(J\\~\x1b(I1\x1b(B\\\x80\x1b"),
		BYTES("aあ①\xe7\xba\x8a\n¥‾ｱ\\\xef\xbf\xbd\xef\xbf\xbd")},
	    {"koi8-u", BYTES("\xae\xbe\xc1"), BYTES("ўЎа")},
	    {"macintosh", BYTES("\xc6"), BYTES("∆")},
	    {"windows-1255", BYTES("\xca"), BYTES("\xd6\xba")},
	    {"x-mac-cyrillic", BYTES("\xff"), BYTES("€")},
	};

	(void)state;
	assert_decoded(cases, COUNT(cases));
}

/* Every encoding decodes every byte to valid UTF-8, malformed ones included. */
static void
test_any_bytes(void **state)
{
	static const char *const labels[] = {"big5", "gbk", "gb18030",
	    "shift_jis", "euc-jp", "euc-kr", "iso-2022-jp", "iso-2022-kr",
	    "euc-tw", "johab", "utf-16le", "utf-16be", "utf-32le", "utf-32be",
	    "windows-1252", "windows-1255", "windows-1258", "tis-620", "ibm866",
	    "ibm855", "ibm852", "ibm862", "viscii", "macintosh",
	    "mac-cyrillic"};
	char bytes[1024];
	struct df_str text;

	(void)state;
	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)(i * 167 + i / 256);
	for (size_t i = 0; i < COUNT(labels); i++) {
		const struct df_encoding *e =
		    df_encoding_find(df_str(labels[i]));

		assert_case(e != NULL, labels[i]);
		assert_int_equal(
		    df_charset_decode((struct df_str){bytes, sizeof(bytes)}, e,
			&arena, &text, NULL),
		    0);
		assert_int_equal(df_utf8_check(text), text.len);
		assert_true(text.len > 0);
	}
}

static void
test_mime_headers(void **state)
{
	static const char *const cases[][3] = {
	    {"text/html", "text/html", ""},
	    {" Text/HTML ; Charset=\"UTF-8\" ", "text/html", "UTF-8"},
	    {"text/html;charset=koi8-r; x=y", "text/html", "koi8-r"},
	    {"text/html; xcharset=a", "text/html", ""},
	    {"text/html; charset=", "text/html", ""},
	    {"application/atom+xml", "application/atom+xml", ""},
	    {"html", "", ""},
	    {"/", "", ""},
	    {"text/", "", ""},
	    {"", "", ""},
	};
	struct df_mime m;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    df_mime_parse(df_str(cases[i][0]), &arena, &m), 0);
		assert_str(cases[i][0], m.type, df_str(cases[i][1]));
		assert_str(cases[i][0], m.charset, df_str(cases[i][2]));
	}
}

static void
test_mime_names_and_bytes(void **state)
{
	static const struct {
		struct df_str bytes;
		const char *type;
	} cases[] = {
	    {BYTES(" \n<!DOCTYPE HTML>"), "text/html"},
	    {BYTES("\xef\xbb\xbf<html>"), "text/html"},
	    {BYTES("%PDF-1.7"), "application/pdf"},
	    {BYTES("words"), "text/plain"},
	    {BYTES(""), "text/plain"},
	    {BYTES("a\0b"), "application/octet-stream"},
	    {BYTES("\xff\xfe"
		   "a\0"),
		"text/plain"},
	    {BYTES("\x1b$B@-"), "text/plain"},
	};

	(void)state;
	assert_str(
	    "html", df_mime_of_name(DF_STR("a/b.HTML")), DF_STR("text/html"));
	assert_str(
	    "md", df_mime_of_name(DF_STR("x.md")), DF_STR("text/markdown"));
	assert_str("no dot", df_mime_of_name(DF_STR("a.html/b")), DF_STR(""));
	assert_str("unknown", df_mime_of_name(DF_STR("a.xyz")), DF_STR(""));
	assert_str("empty", df_mime_of_name(DF_STR("")), DF_STR(""));
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_str("bytes", df_mime_sniff(cases[i].bytes),
		    df_str(cases[i].type));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_labels),
	    cmocka_unit_test(test_prescan),
	    cmocka_unit_test(test_order),
	    cmocka_unit_test(test_mislabelled),
	    cmocka_unit_test(test_decode),
	    cmocka_unit_test(test_decode_by_the_standard),
	    cmocka_unit_test(test_any_bytes),
	    cmocka_unit_test(test_mime_headers),
	    cmocka_unit_test(test_mime_names_and_bytes),
	};

	return cmocka_run_group_tests(tests, memory_init, memory_release);
}
