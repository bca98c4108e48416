#!/usr/bin/env bats
# df-clean: the language of a text, and keeping some languages only.

load lib


en="The committee has decided that all of the members should be told about \
the changes as soon as they have been agreed by the council of ministers."
de="Der Ausschuss hat beschlossen, dass alle Mitglieder über die Änderungen \
unterrichtet werden sollen, sobald der Rat der Minister ihnen zustimmt."
fr="Le comité a décidé que tous les membres doivent être informés des \
changements dès que ceux-ci auront été approuvés par le conseil."
hant="委員會決定，一旦部長理事會同意這些變更，應立即通知所有成員，並且將會在下個月公布結果。"
hans="委员会决定，一旦部长理事会同意这些变更，应立即通知所有成员，并且将会在下个月公布结果。"

doc() {
	jq -nc --arg id "$1" --arg t "$2" \
		'{id: $id, content_type: "text/plain", text: $t}'
}

@test "the language and its part of the text are told" {
	{ doc a "$en"; doc b "$de"; doc c "$fr"; doc d "$hans"; doc e "$hant"; } >in
	go df-clean in
	[ "$(jq -r .lang "$out" | paste -sd' ')" = 'en de fr zh zh-Hant' ]
	jq -se 'all(.lang_score > 0.9 and (has("langs") | not))' "$out"
}

@test "a text in two languages has both" {
	doc a "$en $en $en

$de $de" >in
	go df-clean in
	holds '.[0] | .lang == "en" and .lang_score < 0.8 and
		(.langs | map(.lang)) == ["en", "de"] and
		(.langs | map(.score) | add) > 0.95'
}

@test "a long text in two languages has both, wherever they stand" {
	doc a "$(yes "$en" | head -n 300; yes "$de" | head -n 100)" >in
	doc b "$(yes "$de" | head -n 50; yes "$en" | head -n 300)" >>in
	doc c "$(yes "$hans" | head -n 300; yes "$en" | head -n 150)" >>in
	go df-clean in
	[ "$(jq -r '.langs | map(.lang) | join("+")' "$out" |
		paste -sd' ')" = 'en+de en+de zh+en' ]
}

# Where no blank is near, the pieces of it that are asked about are longest.
@test "a long text without blanks has a language" {
	doc a "$(yes "${hans//[[:space:]]/}" | head -n 400 | tr -d '\n')" >in
	doc b "$(yes '<' | head -n 60000 | tr -d '\n')" >>in
	go df-clean in
	is_status 0
	holds 'map(.lang) == ["zh", "und"]'
}

@test "names of programs do not hide the language of another script" {
	doc a 'Для того, чтобы поддерживать список пакетов в актуальном состоянии,
рекомендуется периодически обновлять его. Вы можете сделать это с помощью
команды.' >in
	doc b 'К счастью, новые версии apt и aptitude, такие как версия,
описываемая в руководстве, имеют встроенную защиту: apt update, apt-get, dpkg
source, package, sources.list, libc6 и ssh.' >>in
	doc c "$en $en Для того, чтобы поддерживать." >>in
	go df-clean in
	[ "$(jq -r .lang "$out" | paste -sd' ')" = 'ru ru en' ]
}

@test "a page's own tag of the same language is kept, another one is not" {
	for tag in en-GB EN-us de ''; do
		jq -nc --arg t "$tag" --arg s "$en" \
			'{html: "<html lang=\"\($t)\"><p>\($s)</p>"}'
	done >in
	go df-clean in
	[ "$(jq -r .lang "$out" | paste -sd' ')" = 'en-GB en-US en en' ]
}

@test "what tells no language is und, or what the page says" {
	jq -nc '{html: "<p>123 456 789 10 11 12"},
		{html: "<html lang=fi><p>123 456 789 10 11 12"},
		{html: "<html lang=\"{{ x }}\"><p>123 456 789 10 11 12"}' >in
	go df-clean in
	[ "$(jq -r .lang "$out" | paste -sd' ')" = 'und fi und' ]
	jq -se 'all(.lang_score == 0)' "$out"
}

@test "the country of a page helps where a text says too little" {
	t="Tres personas murieron esta madrugada en un choque"
	for at in 'example.com.ar ""' 'example.com ""' 'example.com.ar en' \
		'example.com.ar fi'; do
		jq -nc --arg t "$t" --arg u "https://${at% *}/" --arg l \
			"${at#* }" '{url: $u, html: "<html lang=\($l)><p>\($t)"}'
	done >in
	jq -nc '{url: "https://example.ar/", html: "<p>123 456 789 10 11 12"}' >>in
	go df-clean in
	[ "$(jq -r .lang "$out" | paste -sd' ')" = 'es und es fi und' ]
}

@test "where <html> has no language a meta element may" {
	for meta in 'property=og:locale content=en_GB' \
		'http-equiv=Content-Language content=en-US' \
		'property=og:locale content=de_DE'; do
		jq -nc --arg m "$meta" --arg s "$en" \
			'{html: "<meta \($m)><p>\($s)</p>"},
			{html: "<html lang=en-CA><meta \($m)><p>\($s)</p>"}'
	done >in
	go df-clean in
	[ "$(jq -r .lang "$out" | paste -sd' ')" = \
		'en en-CA en-US en-CA en en-CA' ]
	jq -nc '{html: "<meta property=og:locale content=fi_FI><p>1 2 3 4"}' >in
	go df-clean in
	[ "$(jq -r .lang "$out")" = 'fi' ]
}

@test "code and addresses do not change the language" {
	code=$(printf 'const the = require("the"); if (this.is.the) { return that; }\\n%.0s' {1..30})
	jq -nc --arg s "$de" --arg c "$code" '{html: "<p>\($s)</p><pre>\($c)</pre>
		<p>Sieh <a href=\"https://example.org/this-is-the-page-of-the-house\">hier</a>."}' >in
	go df-clean in
	holds '.[0] | .lang == "de" and .lang_score > 0.9'
}

@test "--lang keeps its languages and rejects the others with their name" {
	{ doc a "$en"; doc b "$de"; doc c "$fr"; doc d "$hant"; doc e "1 2 3"; } >in
	go df-clean --lang en,DE --rejects bad in
	is_status 0
	[ "$(jq -r .id "$out" | paste -sd' ')" = 'a b' ]
	jq -se 'map(.error.code) == ["lang", "lang", "lang"] and
		(map(.record.id) == ["c", "d", "e"]) and
		(.[0].error.message | test("fr")) and
		(.[2].error.message | test("und"))' bad
	go df-clean --lang=zh --lang ' fr , und' -q in
	[ "$(jq -r .id "$out" | paste -sd' ')" = 'c d e' ]
}

@test "--lang knows scripts, regions and other names of a language" {
	{ doc a "$hant"; doc b "$hans"; } >in
	for row in 'zh-Hant a' 'zh-TW a' 'zh-hans b' 'zh-CN b' 'cmn a b'; do
		go df-clean -q --lang "${row%% *}" in
		[ "$(jq -r .id "$out" | paste -sd' ')" = "${row#* }" ] ||
			fail "$row: $(cat "$out")"
	done
	for tag in en-US en-GB; do
		jq -nc --arg t "$tag" --arg s "$en" \
			'{id: $t, html: "<html lang=\"\($t)\"><p>\($s)</p>"}'
	done >in
	go df-clean -q --lang en-gb in
	[ "$(jq -r .id "$out")" = en-GB ]
}

@test "what is no language tag is wrong usage" {
	for arg in 'en,d_e' '' 'english language' 'e' english jp eng de,deu; do
		go df-clean --lang "$arg" </dev/null
		is_status 2
		err_has '--lang'
	done
}

@test "a page's tag is one of BCP 47 or none" {
	for lang in eng-us english jp fil; do
		jq -nc --arg l "$lang" '{html: "<html lang=\($l)><p>1 2 3 4 5"}'
	done >in
	go df-clean -q in
	[ "$(jq -r .lang "$out" | paste -sd' ')" = 'en-US und und fil' ]
}

@test "a language may be given as a locale" {
	jq -nc --arg s "$en" '{html: "<html lang=en_GB><p>\($s)"}' >in
	go df-clean in
	[ "$(jq -r .lang "$out")" = en-GB ] || fail "$(<"$out")"
}
