#!/usr/bin/env bats
# df-clean: running text in pre is prose, and code beside it stays as it is.

load lib

# The record of a page; its text comes from standard input.
page() {
	jq -Rsc '{url: "https://example.org/page.html",
		content_type: "text/html", html: .}'
}

# The text of the only record.
text_is() {
	jq -er .text "$out" | diff -u <(printf '%s\n' "$@") - >&2 ||
		fail "unexpected text"
}

rfc() {
	cat <<-'END'
		<title>RFC 9999</title><pre>
		Network Working Group                                      J. Doe
		Request for Comments: 9999                             March 2020

		                           A Protocol

		Abstract

		   This document describes a protocol for the exchange of greet-
		   ings between hosts.  It is simple, and it has been used for a
		   long time, as greetings are, by many people on the Internet.

		1.  Introduction

		1.1.  Hosts &amp; Servers

		   Hosts that meet greet one another, and say:

		   o  who they are, and where they come from, as far as anybody
		      can know that;

		   o  what they want.

		Doe                          Informational                [Page 1]
		&#12;
		RFC 9999                      A Protocol                March 2020

		   The message looks like this:

		      +------+------+
		      | from |  to  |
		      +------+------+

		   Both of its fields are names, and nothing else is in it:

		      greet *from, *to;

		      greet *nobody;
		</pre>
	END
}

@test "an RFC is paragraphs, headings and items, its figures code" {
	rfc | page >in
	go df-clean in
	text_is '```' \
		'Network Working Group                                      J. Doe' \
		'Request for Comments: 9999                             March 2020' \
		'```' '' 'A Protocol' '' '## Abstract' '' \
		"This document describes a protocol for the exchange of greetings \
between hosts. It is simple, and it has been used for a long time, as \
greetings are, by many people on the Internet." '' \
		'## 1. Introduction' '' '### 1.1. Hosts & Servers' '' \
		'Hosts that meet greet one another, and say:' '' \
		"- who they are, and where they come from, as far as anybody can \
know that;" '- what they want.' '' \
		'The message looks like this:' '' \
		'```' '      +------+------+' '      | from |  to  |' \
		'      +------+------+' '```' '' \
		'Both of its fields are names, and nothing else is in it:' '' \
		'```' '      greet *from, *to;' '' '      greet *nobody;' '```'
	jq -e '.lang == "en"' "$out" || fail "no language"
	go df-clean --format=text --no-dehyphenate in
	jq -r .text "$out" | grep -qx 'who they are, and .* know that;' ||
		fail "marks in plain text"
	jq -r .text "$out" | grep -q 'greet- ings' || fail "joined"
}

@test "--explain says that pre is prose" {
	rfc | page >in
	go df-clean --explain --explain-to why in
	jq -se 'any(.kept and .rule == "prose" and .tag == "pre")' why ||
		fail "nothing said"
}

@test "letters are paragraphs with their quotes, patches in them code" {
	page <<-'END' >in
		<title>[PATCH] fix a leak</title><pre>From: Jane Roe &lt;j@example.org>
		Date: Tue, 7 May 2024 10:00:00 +0200
		Subject: [PATCH] fix a leak

		On Mon, Bob wrote:
		&gt; Does this leak when we fail? I think that it does, but nobody
		&gt; has seen it yet.
		&gt;&gt; Never seen.

		It does. Here is a fix, which frees the page on the way out, and
		a test.

		 * It is short.
		 * It is *good*.

		Jane

		--- a/mm/foo.c
		+++ b/mm/foo.c
		@@ -1,3 +1,4 @@
		 the text is the same,

		 and so it is here, too.
		-	return -1;
		+	goto out;
		</pre>
	END
	go df-clean in
	text_is 'From: Jane Roe \<j@example.org>  ' \
		'Date: Tue, 7 May 2024 10:00:00 +0200  ' \
		'Subject: [PATCH] fix a leak' '' 'On Mon, Bob wrote:' '' \
		"> Does this leak when we fail? I think that it does, but nobody \
has seen it yet." '>' '> > Never seen.' '' \
		"It does. Here is a fix, which frees the page on the way out, and \
a test." '' '- It is short.' '- It is \*good\*.' '' 'Jane' '' \
		'```' '--- a/mm/foo.c' '+++ b/mm/foo.c' '@@ -1,3 +1,4 @@' \
		' the text is the same,' '' ' and so it is here, too.' \
		$'-\treturn -1;' $'+\tgoto out;' '```'
}

@test "a manual page in pre has headings, terms and what they mean" {
	page <<-'END' >in
		<title>frob(1)</title><pre>
		NAME
		       frob - frobnicate files in place

		DESCRIPTION
		       The  program reads each of its files from the beginning to the
		       end, and frobnicates what it has read,  which  takes  as  much
		       time as the file is long, but never more.

		OPTIONS
		       -v     Be verbose, and tell of each file what was done with it
		              and why, on standard error.

		              This is slow, and nobody has ever had a reason to like
		              what it says.

		       -n     Do nothing, only say what would be done.

		       --all, -a
		              Take all files that are there.
		</pre>
	END
	go df-clean in
	text_is '## NAME' '' 'frob - frobnicate files in place' '' \
		'## DESCRIPTION' '' \
		"The program reads each of its files from the beginning to the end, \
and frobnicates what it has read, which takes as much time as the file is \
long, but never more." '' '## OPTIONS' '' '-v' \
		": Be verbose, and tell of each file what was done with it and why, \
on standard error." '' "  This is slow, and nobody has ever had a reason to \
like what it says." '' '-n' ': Do nothing, only say what would be done.' '' \
		'--all, -a' ': Take all files that are there.'
}

# Standard input as it stands, in pre, is all of the text, as code.
stays() {
	cat >text
	{ printf '<title>Code</title><pre%s>' "$1"; sed 's/</\&lt;/g' text
	printf '</pre>'; } | page >in
	go df-clean in
	text_is '```' "$(cat text)" '```'
}

prose="The program reads each of its files from the beginning to the end,
and frobnicates what it has read, which takes as much time as the
file is long, but never more than that, as everybody knows."

@test "a poem in pre keeps its lines and has a language" {
	page <<-'END' >in
		<title>The Tyger</title><pre>
		Tyger Tyger, burning bright,
		In the forests of the night;
		What immortal hand or eye,
		Could frame thy *fearful* symmetry?

		In what distant deeps or skies,
		  Burnt the fire of thine eyes?
		</pre>
	END
	go df-clean in
	text_is 'Tyger Tyger, burning bright,  ' \
		'In the forests of the night;  ' 'What immortal hand or eye,  ' \
		'Could frame thy \*fearful\* symmetry?' '' \
		'In what distant deeps or skies,  ' \
		'Burnt the fire of thine eyes?'
	jq -e '.lang == "en"' "$out" || fail "no language"
}

@test "programs, what they print and tables stay as they are" {
	stays '' <<<"/* $prose */
frob(x);"
	stays '' <<<"# ${prose//$'\n'/$'\n# '}"
	stays '' <<<"\$ frob --help

$prose"
	stays ' class=screen' <<<"$prose"
	stays '' <<<"Name          What it is
beans         a plant that climbs, and which we like
peas          another plant, but it climbs less well
lettuce       does not climb at all, it is too heavy"
	stays '' <<<"Reading package lists... Done
Building dependency tree... Done
Reading state information... Done
The following packages will be installed:
  frob libfrob
0 upgraded, 2 newly installed, 0 to remove and 12 not upgraded.
Do you want to continue?"
	stays '' <<<"Roses are red,
Violets are blue."
}

@test "pre that holds code, or stands in what shows code, is code" {
	page <<-END >in
		<title>Code</title><pre><code>$prose</code></pre>
		<div class=highlight><pre>$prose</pre></div>
	END
	go df-clean in
	text_is '```' "$prose" '```' '' '```' "$prose" '```'
}

@test "what is hidden in pre is no prose" {
	page <<-END >in
		<title>Text</title><pre>$prose <span
		style="display:none">HIDDEN <b>and</b><br>more</span>So it is.</pre>
	END
	go df-clean in
	text_is "${prose//$'\n'/ } So it is."
}

@test "much text in pre takes no memory that is kept, and too much is code" {
	{ echo '<title>Code</title>'; for _ in {1..9}; do
		echo '<pre>'; yes 'ab cd.' | head -n 280000; echo '</pre>'
	done; } | page >in
	go df-clean in
	is_status 0
	jq -e '.text | length > 17000000' "$out" || fail "lost some"
	{ echo '<title>Text</title><pre>'; yes "$prose" | head -c 2100000; } |
		page >in
	go df-clean in
	jq -e '.text | startswith("```\nThe program")' "$out" ||
		fail "took it for prose"
}
