#!/usr/bin/env bats
# Pages of documentation, and of goods, as those who make them lay them out.
# All of the content is written for these tests.
load lib

prose='Old bridges are hard to save, as few people know how they were made.'

# The kind of the page with $1 in its head and $2 for its text, or prose.
kind_of() {
	jq -nc --arg head "$1" --arg text "${2:-<p>$prose</p><p>$prose</p>}" \
		'{html: "<head><title>Bridge</title>\($head)</head><body>\($text)"}' |
		df-clean | jq -r .kind
}

is_kind() {
	local kind
	kind=$(kind_of "${@:2}")
	[ "$kind" = "$1" ] || fail "$kind: ${*:2}"
}

is_no_product() {
	local kind
	kind=$(kind_of "$@")
	[ "$kind" != product ] || fail "$kind: $*"
}

json() {
	printf '<script type="application/ld+json">%s</script>' "$1"
}

@test "what made a page tells that it is documentation" {
	is_kind article ''
	is_kind documentation '<meta name=generator content="Docusaurus v3.1">'
	is_kind documentation \
		'<meta name="Generator" content="mkdocs-1.5, mkdocs-material">'
	is_kind article '<meta name=generator content="WordPress 6.4">'
}

@test "a page that says that it sells one thing is a product" {
	local one='<div itemscope itemtype="http://schema.org/Product">'
	is_kind product '<meta property=og:type content=product>'
	is_kind product '' "$one<p>$prose</p><p>$prose</p></div>"
	is_kind product "$(json '{"@type": "Product", "offers": {"@type":
		"Offer", "price": "5"}}')"
}

@test "a page of several, without an offer or about one is none" {
	local one='<div itemscope itemtype="http://schema.org/Product">'
	local thing='{"@type": "Product", "offers": {"@type": "Offer"}}'
	is_no_product '' "$one<p>$prose</p></div>$one<p>$prose</p></div>"
	is_no_product '' "<div itemprop=isPartOf ${one#<div }<p>$prose</p></div>
		<p>$prose"
	is_no_product "$(json '{"@type": "Product"}')"
	is_no_product "$(json "[$thing, $thing]")"
	is_no_product "$(json "[$thing, {\"@type\": \"NewsArticle\"}]")"
}

@test "the tables of DocBook that lead to other pages are no data" {
	local nav='<table><tr><th colspan=3>Bridges</th></tr><tr><td><a
		href=a>Prev</a></td><th>Chapter 11. Repairs</th><td><a
		href=b>Next</a></td></tr></table>'
	jq -nc --arg p "$prose" --arg nav "$nav" '{html: "<title>Bridges</title>
		<div class=navheader>\($nav)</div><h1>Bridges</h1><p>\($p)</p>
		<table><tr><th>Bridge<th>Built<tr><td>Old<td>1740</table>
		<ul>\("<li>The bridge at the mill is older." * 20)</ul>
		<p>\($p)</p><div class=navfooter>\($nav)</div>"}' >in
	df-clean in | jq -r .text >text
	grep -q '| Old | 1740 |' text
	! grep -q 'Prev\|Chapter' text || fail "$(<text)"
}

@test "the table of contents of a manual of Texinfo is a page" {
	jq -nc --arg p "$prose" '{html: "<title>Contents (Bridges)</title><h1
		class=contents-heading>Table of Contents</h1><div
		class=contents><ul class=no-bullet>\([range(9)] | map("<li><a
		id=toc-Old-\(.) href=o\(.).html>\(.) Of old bridges</a><ul><li><a
		id=toc-New-\(.) href=o\(.).html#n>\(.).1 Of new ones</a></ul>") |
		add)</ul></div>"}' | df-clean | jq -r .text >text
	grep -qFx -e '- 8 Of old bridges' text || fail "$(<text)"
	grep -qFx '  - 8.1 Of new ones' text || fail "$(<text)"
}
