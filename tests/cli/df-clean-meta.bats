#!/usr/bin/env bats
# df-clean: what a page says about itself, and which place is believed.

load lib

long="This is a sentence that is long enough to be taken for the content of \
a page, and it says nothing."

# A page at $url with a head, a body and a text that is its content.
page() {
	jq -nc --arg url "${url-https://example.org/dir/page.html}" \
		--arg head "$1" --arg body "$2" --arg long "$long" '{url: $url,
		html: "<head>\($head)</head><body>\($body)<p>\($long)</p>"}'
}

# Each page of a file gives the field the value on the same line.
gives() {
	go df-clean ${how:+"$how"} in
	is_status 0
	jq -r "(.$1) // \"none\"" "$out" | diff -u <(printf '%s\n' "${@:2}") - \
		>&2 || fail "unexpected $1"
}

@test "a title is spelled as its heading, unless that shouts" {
	{ page "<title>It's \"so\" - The Site</title>" '<h1>It’s “so”</h1>'
		page '<title>An old bee</title>' '<h1>AN OLD BEE</h1>'; } >in
	gives title 'It’s “so”' 'An old bee'
}

@test "--title puts the title before each text, once, or leaves it out" {
	{ page '<title>On bees - The Site</title>' '<h1>On bees</h1>'
		page '<title>On *bees*</title>' ''
		page '<title>On bees</title>' "<h1>On bees | Site</h1>
			<h1>On Bees!</h1><p>Of wasps</p><h2>On bees</h2>"
		page '<title>On bees</title>' '<ul><li>On bees<li>b</ul>'
		page '' ''; } >in
	how=--title=always gives text "# On bees

$long" "# On \\*bees\\*

$long" "# On bees

Of wasps

## On bees

$long" "# On bees

- On bees
- b

$long" "$long"
	how=--title=never gives text "$long" "$long" "Of wasps

## On bees

$long" "- On bees
- b

$long" "$long"
	go df-clean --title=always --format=text in
	is_status 0
	holds 'map(.text | split("\n")[0])[:4] == ["On bees", "On *bees*",
		"On bees", "On bees"]'
}

@test "--title leaves what others say, data, and blocks that say more" {
	{ page '<title>On bees</title>' '<blockquote><p>On bees</blockquote>'
		page '<title>On bees</title>' '<table><tr><td>On bees<td>1<tr>
			<td>b<td>2<tr><td>c<td>3</table>'
		page '<title>On bees and all the wasps</title>' '<h2>On bees</h2>'
		page '<title>On bees</title>' '<p>On bees too'
		page '<title>On bees</title>' '<p>1<p>2<p>3<p>4<p>5<p>6<p>7<p>8
			<p>9<p>10<p>On bees'; } >in
	how=--title=never gives 'text | split("\n")
		| map(select(test("bees|^1$")))[0]' '> On bees' \
		'| On bees | 1 |' '## On bees' 'On bees too' 1
	holds '.[4].text | contains("On bees")'
}

@test "--keep-empty writes what a page without text says of itself" {
	jq -nc '{id: 1, html: "<title>On bees</title><meta name=description
		content=Short>"}, {id: 2, text: ""}, {id: 3, html: ""}' >in
	go df-clean --keep-empty --rejects bad in
	is_status 0
	holds 'map(.id) == [1, 3] and .[0].title == "On bees" and
		.[0].description == "Short" and all(.text == "" and
		.lang == "und")'
	jq -e '.record.id == 2 and .error.code == "no_text"' bad
	go df-clean --rejects bad in
	out_is_empty
	jq -se 'length == 3 and all(.error.code == "no_text")' bad
}

@test "a title alone is no text, even if --title=always" {
	url=https://example.org/a page '<title>On bees</title>' '' |
		jq -c '.html |= sub("<p>.*"; "")' >in
	go df-clean --title=always in
	is_status 0
	out_is_empty
}

@test "a post of Reddit and <time pubdate> give the day" {
	{ page '' '<shreddit-post created-timestamp="2026-03-03T09:47:05+0000">
			<h1>Bees</h1></shreddit-post>'
		page '' '<h1>Bees</h1><time datetime="2025-01-02">2 January
			2025</time><time pubdate datetime="2024-08-13">13
			August 2024</time>'; } >in
	gives date 2026-03-03 2024-08-13
}

@test "a mark in <title> parts what a style parts in the heading" {
	{ page '<title>Solved - My bees – The Site</title>' \
		'<h1><span class=label>Solved</span> My bees</h1>'
		page '<title>Solved - Your bees</title>' \
			'<h1>Solved: My bees</h1>'; } >in
	gives title 'Solved - My bees' 'Solved: My bees'
}

@test "a title ends where another place says that it does" {
	{ page '<title>Bees and wasps : The Site</title>' \
		'<h1>Bees and wasps</h1>'
		page '<title>Bees and wasps | A slogan of many words and more
			</title><meta property=og:title
			content="Bees and wasps">' '<h1>The Site</h1>'
		page '<title>A Blog: How bees fly by night</title>' \
			'<h1>How bees fly by night</h1>'
		page '<title>Bees and wasps: example.org: Books</title>' \
			'<h1 class=x>Bees and wasps</h1><h1>A keyboard</h1>'
		page '<title>Bees and wasps - a guide | The Site</title>' \
			'<h1>Bees and wasps - a guide</h1>'
		page '<meta property=og:title content="How bees fly by night">' \
			'<h1 class=title>News: How bees fly by night</h1>'
		url=https://example.org/ page '<title>Bees - A slogan</title>
			<meta property=og:title content=Bees>' ''; } >in
	gives title 'Bees and wasps' 'Bees and wasps' \
		'How bees fly by night' 'Bees and wasps' \
		'Bees and wasps - a guide' \
		'News: How bees fly by night' 'Bees - A slogan'
}

@test "a heading that og:title or JSON-LD agrees with is the title" {
	og='<meta property=og:title content="The Bee">'
	{ page "$og<title>The Bee by Ada Byron | The Hive</title>" \
		'<h1>The Bee</h1>'
		page '<title>The Best Bees of Today: A List of Them All</title>
			<script type=application/ld+json>{"@type": "Article",
			"headline": "All bees that are worth it"}</script>' \
			'<h1>All bees that are worth it</h1>'
		page '<title>All the Best Bees of 2024, Seen</title>' \
			'<h1 itemprop=headline>The bees that I saw</h1>'
		page '<title>The Bee by Ada Byron | The Hive</title>' \
			'<h1>The Bee</h1>'
		page '<title>The Bee by day and by night</title>' \
			'<h1>The Bee</h1>'; } >in
	gives title 'The Bee' 'All bees that are worth it' \
		'The bees that I saw' 'The Bee' 'The Bee by day and by night'
}

@test "a chapter is the title where the one heading names the book" {
	{ page '<title>On bees - All of It</title>' \
		'<nav><h2>Contents</h2></nav><h1>All of It</h1><aside><h3>Find
			</h3></aside><h2>On Bees</h2><h2>On Wasps</h2>'
		page '<title>Wasps | Insects v2.1</title>' \
			'<h1>Insects v2.1</h1><h2><a href=w>Wasps</a></h2>'
		page '<title>All of It - All of It</title>' \
			'<h1>All of It</h1><h1>All of It</h1>'
		page '<title>On bees - All of It</title>' \
			'<h1>All of It</h1><h2>On wasps</h2>'
		page '<title>The Hive | How bees grow</title>' \
			'<h2>The Hive</h2><h1>How bees grow</h1>
			<nav><h4>The Hive</h4></nav><p>Now.<h2>Eggs</h2>'; } >in
	gives title 'On Bees' Wasps 'All of It' 'On bees - All of It' \
		'The Hive | How bees grow'
}

@test "a book in brackets is no part of a title that a heading says without" {
	{ page '<title>Wasps (Insects 2.1)</title><meta name=description
			content="Wasps (Insects 2.1)">' '<h3>4.2 Wasps</h3>'
		page '<title>Bee (Insects API)</title>' '<h1>Class Bee</h1>'
		page '<title>Bees (and wasps)</title>' '<h1>Bees (and wasps)</h1>'
		page '<title>Bees (Apis)</title>' '<h2>Honey</h2>'; } >in
	gives title Wasps 'Class Bee' 'Bees (and wasps)' 'Bees (Apis)'
	gives description none none none none
}

@test "a section behind a colon, or a tag before it, is not the title" {
	{ page '<title>Wings fall off : bees</title>' '<h1>bees</h1>'
		page '<title>hive - How do I open it? - The Site</title>' \
			'<h1>How do I open it?</h1>'
		page '<title>How to open a hive in March - The Book of Bees</title>' \
			'<h1>The Book of Bees</h1>'; } >in
	gives title 'Wings fall off' 'How do I open it?' \
		'How to open a hive in March'
}

@test "the one heading names a page whose <title> says something else" {
	{ page '<title>German, Standard (1996)</title>' \
		'<h1>Die Allgemeine Erklärung der Menschenrechte</h1>'
		page '<title>Chinese, Mandarin</title>' '<h1>世界人权宣言</h1>'
		page '<title>Why bees fly</title>' "<h1>Ada's Blog</h1>"
		page '<title>Why bees fly</title>' \
			'<h1>The diary of Ada</h1><h1>Bees</h1>'
		for i in 2 3; do
			page '<title>How to keep bees in winter</title>' \
				"<h1>The Garden Gazette</h1><h$i>How to keep
					bees in winter</h$i>"
		done
	} >in
	gives title 'Die Allgemeine Erklärung der Menschenrechte' \
		'世界人权宣言' 'Why bees fly' 'Why bees fly' \
		'How to keep bees in winter' 'How to keep bees in winter'
}

@test "an h2 is the title where nothing else is" {
	{ page '<title> </title>' '<nav><h2>Menu</h2></nav><h2>Bees</h2>'
		page '' '<h2>Bees</h2><h1>Wasps</h1>'
		page '<title>Ants</title>' '<h2>Bees</h2>'
		page '' '<h3>Bees</h3>'; } >in
	gives title Bees Wasps Ants none
}

@test "a paragraph in a heading is not the title" {
	page '<title>On bees</title>' "<h1>$long $long</h1>" >in
	gives title 'On bees'
}

@test "a paper's title is the one by which it is cited" {
	page '<title>[1] On bees</title><meta name=citation_title
		content="On bees and wasps">' \
		'<h1>Zoology</h1><h1 class=title>Title: On bees</h1>' >in
	gives title 'On bees and wasps'
}

@test "a section whose name begins <title> is not the title" {
	page '<title>Backup - How do I save it all? - Ask</title><meta
		property=og:title content="How do I save it all?">' \
		'<h1><a href=/q>How do I save it all?</a></h1><h1>Backup</h1>' \
		>in
	gives title 'How do I save it all?'
}

@test "the first date counts where there is no heading" {
	page '' '<p><a>One</a> 30th March 2025, 16:26</p><p>A first post.</p>
		<p><a>Two</a> 2nd April 2025, 13:59</p>' >in
	gives date 2025-03-30
}

@test "the day at the top of a page is not that of its text" {
	page '' "<div class=date>Tue, 14 Jan 2020</div>
		$(printf '<p><a>%s</a></p>' {1..40})
		<h2>On bees</h2><p>A paper<br>13 Jan 2020, 22:11</p>" >in
	gives date 2020-01-13
}

@test "the day on which somebody joined is none, with its label apart, too" {
	by='<p class=author>by <b>Ada</b> &raquo; Tue Aug 27, 2019 1:47 am'
	{ page '' "<h1>Bees</h1><p><b>Founded:</b> Dec 11, 2021</p>$by"
		page '' "<h1>Bees</h1><p>Joined Dec 11, 2021</p>$by"; } >in
	gives date 2019-08-27 2019-08-27
}

@test "a heading in a menu is not the one at which the day stands" {
	page '' "<nav><h1>Bees</h1></nav>$(printf '<p><i>%s</i></p>' {1..60})
		<h1>Bees</h1><p>A question.</p><time datetime=2005-07-10></time>
		<p>An answer.</p><time datetime=2005-07-22></time>" >in
	gives date 2005-07-10
}

@test "which part of a day is the month is told by the address" {
	{ url=https://example.org/2023/october/03/bees page '' \
		'<h1>Bees</h1><div class=blog-date>03/10/2023</div>'
		url=https://example.org/2023/10/05/bees page '' \
			'<h1>Bees</h1><div class=blog-date>03/10/2023</div>'
	} >in
	gives date 2023-10-03 2023-03-10
}

@test "a text that says when it was begun counts before <time>" {
	page '' '<h1>Bees</h1><time datetime=2026-03-05>today</time>
		<p>Started by Somebody Else, June 04, 2024, 11:23:55 AM</p>' >in
	gives date 2024-06-04
}

@test "a day before the one of the last change is that of publication" {
	page '' '<h1>Bees</h1><span class=post_date>2019-02-23, 09:14 PM
		<span>(This was last modified: 2024-01-05, 08:04 AM by
		<b>Ada</b>.)</span></span>' >in
	gives 'date + " " + .date_modified' '2019-02-23 2024-01-05'
}

@test "a text that says published counts before a day told above it" {
	{ page '' '<h1>Bees</h1><p>since 2019-01-01<p>Published 2020-05-05'
		page '' '<h1>Bees</h1><p>2019-01-01<p>Published: 5 May 2020'
	} >in
	gives date 2020-05-05 2020-05-05
}

@test "a meta element may count the seconds since 1970" {
	{ page '<meta property=article:published_time content=1609459200>' ''
		page '<meta name=date content=1609459200000>' ''
		page '' '<p class=date>1609459200'; } >in
	gives date 2021-01-01 2021-01-01 none
}

@test "what was printed before there were pages has its day in the head" {
	local data='<script type=application/ld+json>{"@type":"%s",
		"datePublished":"%s"}</script>'
	{ page '<meta name=citation_date content=1985/03/05>' ''
		# shellcheck disable=SC2059 # the record is the format
		page "$(printf "$data" NewsArticle 1851-09-18T00:00:00Z)" ''
		# shellcheck disable=SC2059
		page "$(printf "$data" Movie 1972-03-24)" ''
		page '<meta name=date content=1970-01-01>' ''
		page '<meta name=pubdate content=1970-01-01>' ''
		page '' '<p class=date>March 5, 1985'; } >in
	gives date 1985-03-05 1851-09-18 none none none none
}

@test "a meta element says created, or og:regDate" {
	{ page '<meta name=created content=2017-01-09>' ''
		page '<meta property=og:regDate content=20210820030646>' ''
	} >in
	gives date 2017-01-09 2021-08-20
}

@test "LibreOffice says when a page was created and changed" {
	page '<meta name=CREATED content="20090423;10553500"><meta
		name=CHANGED content="20100501;11000000">' '' >in
	gives date 2009-04-23
	gives date_modified 2010-05-01
}

@test "a long sentence may say when a page was first published" {
	rest='has been updated regularly to keep up with what is known of bees'
	{ page '' "<h1>Bees</h1><p class=post-date>30 Sep 2022</p><p>This page
			was originally published on 26 Sep 2019, and $rest.</p>"
		page '' "<h1>Bees</h1><p class=post-date>30 Sep 2022</p><p>A
			book, originally published on 26 Sep 2019, $rest.</p>"
	} >in
	gives date 2019-09-26 2022-09-30
}

@test "the foot of a page says when it was last changed, not the site" {
	h='<h1>On bees</h1>'
	{ page '' "$h<footer>Last updated: 3 March 2024</footer>"
		page '' "$h<div role=contentinfo>© 2012 Ada. Last updated on
			Mar 03, 2024. Made with Sphinx, which is free.</div>"
		page '' "$h<footer><ul><li>Letzte Änderung: 3. März 2024
			</ul></footer>"
		page '' "$h<p>© 2012 Ada. Last updated on Mar 03, 2024 with
			the help of a bee."
		page '' "$h<footer>Site last updated: 3 March 2024</footer>"
		page '' "$h<footer>Privacy updated 3 March 2024</footer>"
		page '' "$h<footer><a>Last updated 3 March 2024</a></footer>"
		page '' "$h<footer>Posted on 3 March 2024</footer>"
		page '' "$h<footer>$(printf '<p>%s</p>' "$long"{,}{,}{,}{,}{,})
			<p>Last updated 3 March 2024</footer>"; } >in
	gives date_modified 2024-03-03 2024-03-03 2024-03-03 2024-03-03 \
		none none none none none
	gives date none none none 2024-03-03 none none none none none
}

@test "a day in the foot is that of a change only right behind its word" {
	while read -r line; do
		page '' "<h1>On bees</h1><footer>$line</footer>"
	done <<-'END' >in
		Accredited since 12 May 2004 by the board
		Get updates! Next course: 3 March 2025
		Weather updates: 3 June 2011
		Revised edition of a book, 3 March 2024
		To be updated by 3 March 2024
		© 2012 Ada. Updated on Tuesday, March 5, 2024
		Updated: 5 March 2024 by Ada
		This page was modified on 2024-03-05 12:30
		Stand: 5. März 2024
		更新日期：2024年3月5日
		網頁更新2024年3月5日
	END
	gives date none none none none none none none none none none none
	gives date_modified none none none none none 2024-03-05 2024-03-05 \
		2024-03-05 2024-03-05 2024-03-05 2024-03-05
}

# So much that what is behind it is not near what is before.
apart() {
	for _ in {1..40}; do
		printf '<i>a</i> '
	done
}

@test "the day at the heading is rather the page's than one further on" {
	far="$(apart)<ul><li class=news-date>21 May 2021</ul>
		<time datetime=2022-01-01 pubdate>a</time>"
	{ page '' "<p class=date>15 May 2016, 13:43</p><h1>On bees</h1>$far"
		page '' "<h1>On bees</h1><ul><li>15 May 2016</ul>$far"
		page '' "<h1>On bees</h1><p>We met there on 15 May 2016 and heard
			of all that we had not been told before.</p>$far"
		page '' "<h1>On bees</h1><p class=date>15 May 2020</p>$(apart)
			<p>Originally published on 15 May 2016 in another place
			that is gone.</p>"
		page '' "<h1><a href=/><img src=a.png></a></h1>$(apart)
			<h1>On bees</h1><time datetime=2016-05-15>a</time>$far"
		page '' "<h1><a href=https://example.org>Site</a></h1>$(apart)
			<h1>On bees</h1><time datetime=2016-05-15>a</time>$far"
	} >in
	gives date 2016-05-15 2016-05-15 2022-01-01 2016-05-15 2016-05-15 \
		2016-05-15
}

@test "a day that a meta element calls a date yields to the one seen" {
	for name in date dcterms.date article:published_time; do
		page "<meta name=$name content=2020-02-12>" \
			'<h1>On bees</h1><p>5 February 2020</p>'
		page "<meta name=$name content=2020-02-12>" \
			'<h1>On bees</h1><p>They swarmed on 5 February 2020</p>'
	done >in
	gives date 2020-02-05 2020-02-12 2020-02-05 2020-02-12 2020-02-12 \
		2020-02-12
}

@test "a day of the head is not corrected by one told in a text" {
	head='<meta property=article:published_time content=2021-11-01>
		<meta property=article:modified_time content=2021-11-01>'
	{ page "$head" '<h1>On bees</h1><p>25 May 2020</p>'
		page "$head" '<h1>On bees</h1><p>From the letter on hives,
			chapter 5, 25 May 2020:</p>'
		page "<html lang=de>$head" '<h1>On bees</h1><p>11/01/2021</p>'
	} >in
	gives date 2020-05-25 2021-11-01 2021-11-01
}

@test "a page that is a comment has the day in what is called so" {
	{ page '' '<div class=HeadOfComment><h1>On bees</h1>
			<p class=HeadOfComment_date>5 May 2019</p></div>'
		page '' '<h1>On bees</h1><div class=comment>
			<p class=comment_date>5 May 2019</p></div>'; } >in
	gives date 2019-05-05 none
}

@test "a heading that leads to the first page is no title, if there is another" {
	site='<a href=/><h1>The news of the world of bees</h1></a>'
	{ page '<title>On the bees of the old town　The news of the world of
		bees</title><meta property=og:title
		content="On the bees of the old town">' \
		"$site<h1>On the bees of the old town</h1>"
		page '<title>The news of the world of bees</title>' "$site"
		page '<title>The bees of the old town | Bees</title>' \
			'<h1>The bees of the old town, by
			<a href=https://ann.example/>Ann</a></h1>
			<h1>What readers say</h1>'
	} >in
	gives title 'On the bees of the old town' \
		'The news of the world of bees' 'The bees of the old town'
}

@test "a company is no author, who writes for one is" {
	while read -r name; do
		page "<meta name=author content='$name'>" '<h1>On bees</h1>'
	done <<-'END' >in
		Acme GmbH
		Acme-Verlag GmbH, Vienna, Austria
		Acme, Inc.
		Bees and Hives e.V.
		Vinc Ingoy
	END
	page '<meta name=author content="Acme GmbH">' \
		'<h1>On bees</h1><p>By Jane Doe</p>' >>in
	page '' '<h1>On bees</h1><p>von Zuletzt geändert am</p>' >>in
	gives author none none none none 'Vinc Ingoy' 'Jane Doe' none
}

@test "a line that goes on as a sentence is no byline" {
	while read -r line; do
		page '' "<h1>On bees</h1><p>$line</p>"
	done <<-'END' >in
		Von Einheimischen, Gästen und ganz viel Kühen
		By Ways that nobody knew
		Von Christoph von Ritter
		By Ana de la Cruz
		Eingestellt von Jane Doe
		Zeige alle Beiträge von Jane Doe
		Recipe by Jane Doe
		By Photo from a friend
	END
	gives author none none 'Christoph von Ritter' \
		'Ana de la Cruz' 'Jane Doe' 'Jane Doe' \
		'Jane Doe' none
}

@test "the name of a site is without the title of the page" {
	title='Where the bees go in winter'
	for name in "$title - Bee News" "$title" "$title and why" 'Bee News'
	do
		page "<title>$title</title><meta property=og:site_name
			content='$name'>" "<h1>$title</h1>"
	done >in
	gives site 'Bee News' none "$title and why" 'Bee News'
}

@test "a comma before the last and parts names" {
	page '<meta name=author content="Jane Doe, John Roe, and Ann Poe">' '' \
		>in
	gives author 'Jane Doe, John Roe, Ann Poe'
}

@test "labels of a day are words, not parts of others" {
	{ page '' '<h1>On bees</h1><p>Accredited</p><p>5 May 2019</p>'
		page '' '<h1>On bees</h1><p>Edited</p><p>5 May 2019</p>'
		page '' '<h1>On bees</h1><p>Ada ·Обновлено</p><p>5 May 2019'
		page '' '<h1>On bees</h1><p>1. May 2019</p>
			<p>Diese Seite wurde zuletzt am 5. Mai 2019 bearbeitet.'
	} >in
	gives date_modified none 2019-05-05 2019-05-05 2019-05-05
}

@test "a short line tells of the last change behind a day found before" {
	while read -r line; do
		page '' "<h1>On bees</h1><time datetime=2019-01-02>a</time>
			<p>$long</p><p>$line</p>"
	done <<-'END' >in
		Last updated: 5 May 2019
		Article mis à jour le 5 mai 2019.
		Get updates! Next course: 3 March 2020
		Accredited: 5 May 2019
	END
	gives date_modified 2019-05-05 2019-05-05 none none
}

@test "what an archive of the web puts above a page tells no day" {
	page '' '<div id=wm-ipp-base><p class=date>10 Nov 2013</p></div>
		<h1>On bees</h1><p>5 May 2012</p>' >in
	gives date 2012-05-05
}

@test "a day that is told in passing is not that of the page" {
	{ page '' "<h1>On bees</h1><p>$long There are less <b>since 1 January
			2018</b> in our hives. $long</p>"
		page '' '<h1>On bees</h1><p><a href=a title="All about what
			has to be paid since 1 January 2013">Fees</a></p>'
		page '' '<h1>On bees</h1><p><a href=a title="1 January 2013">
			5 years ago</a></p>'; } >in
	gives date none none 2013-01-01
}

@test "an article within that of the page is another one" {
	other='<article><h2><a href=/a>Of other bees in hives</a></h2>
		<p>5 May 2021</p></article>'
	{ page '' "<article><h1>On bees</h1><aside>$other</aside></article>"
		page '' "<article><h1>On bees</h1><article><p>5 May 2021</p>
			</article></article>"; } >in
	gives date none 2021-05-05
}

@test "what holds the text of a page is no teaser" {
	many=$(for _ in {1..30}; do echo "<p>$long</p>"; done)
	page '' "<h1>On bees</h1><div><p><em>31 May 2020</em></p>$many
		<h2><a href=/a>Of other bees in hives</a></h2></div>
		<div><h2><a href=/b>Of even more bees in hives</a></h2>" >in
	gives date 2020-05-31
}

@test "a post ends in a sentence that says when it was published" {
	while read -r line; do
		page '' "<h1>On bees</h1>$(apart)<p>$line</p>"
	done <<-'END' >in
		This entry was posted on Friday, May 3rd, 2019 at 1:00 pm in bees
		This was first published on May 3rd, 2019 in a book
		Dieser Beitrag wurde am Freitag, 3. Mai 2019 um 13:00 Uhr von <a href=a>Ada</a> geschrieben
		Cet article a été publié le vendredi 3 mai 2019 à 13:00 par <a href=a>Ada</a>
		Questo articolo è stato pubblicato venerdì, 3 maggio 2019 da <a href=a>Ada</a>
		There was a fair in our old town on Friday, May 3rd, 2019 at one o'clock and all went
	END
	gives date 2019-05-03 2019-05-03 2019-05-03 2019-05-03 2019-05-03 none
}

@test "a report begins with its place and day" {
	while read -r line; do
		page '' "<h1>On bees</h1><p>$line$long</p>"
	done <<-'END' >in
		Vienna, 3 May 2019 –&#32;
		NEW YORK, May 3, 2019 /Wire/ --&#32;
		(3.5.2019)&#32;
		Bad Ischl (Austria), 3 May 2019 -&#32;
		Since Vienna, 3 May 2019, all has changed -&#32;
		3 May 2019 was the day -&#32;
	END
	gives date 2019-05-03 2019-05-03 2019-05-03 2019-05-03 none none
}

@test "the days of jobs, videos, mail and posts are theirs" {
	job='{"@type": "JobPosting", "title": "Keeper of bees",
		"datePosted": "2024-03-03", "validThrough": "2024-05-03"}'
	film='{"@type": "VideoObject", "uploadDate": "2024-03-03"}'
	s='<script type=application/ld+json>'
	{ page "$s$job</script>" ''
		page "<meta property=og:type content=video.other>$s$film
			</script>" ''
		page "$s$film</script>" ''
		page '' '<h1>[Bees] Wings</h1><b>Ada</b><br><i>Sun Mar  3
			12:01:02 CET 2024</i>'
		page '' '<h1>Wings</h1><div>Posts: 5<br>Joined: Mar 2010</div>
			<span class=post_date>03-03-2024, 10:11 AM</span>'
		page '' '<h1>Wings</h1><div>Joined:</div>
			<span class=post_date>03-03-2024</span>'; } >in
	gives date 2024-03-03 2024-03-03 none 2024-03-03 2024-03-03 none
}

@test "a date in Arabic may be as long as in English" {
	page '' '<h1>عنوان</h1><div class=article_created>تم نشره الجمعة 24
		نيسان / أبريل 2020 09:22 مساءً</div>' >in
	gives date 2020-04-24
}

@test "a time in UTC gives way to the address only where zones allow" {
	{ url=https://example.org/2020/07/08/bees page '<meta
		property="article:published_time"
		content="2020-07-09T03:04:04Z">' ''
		url=https://example.org/2020/07/08/bees page '<meta
		property="article:published_time"
		content="2020-07-09T10:04:04Z">' ''; } >in
	gives date 2020-07-08 2020-07-09
}

@test "authors of a paper are named in the usual order" {
	page '<meta name=citation_author content="Byron, Ada">
		<meta name=citation_author content="Li, Bo">' '' >in
	gives author 'Ada Byron, Bo Li'
}

@test "a thread's author is who started it" {
	page '' '<h1>Why bees?</h1><ul><li><span>Thread starter</span>
		<a href=/members/1>bee_fan</a></ul><p>Why?</p><div
		itemprop=author><b itemprop=name>Know-all</b></div>' >in
	how=--page-type=forum gives author bee_fan
}

@test "of the authors of short posts the first began the thread" {
	page '' "<h1>Why bees?</h1>$(for i in Ann Bob Cyd; do
		echo "<div itemscope><b itemprop=author>$i Y.</b><p>Why?</div>"
	done)" >in
	how=--page-type=forum gives author 'Ann Y.'
	how=--page-type=article gives author 'Ann Y., Bob Y., Cyd Y.'
}

@test "a byline at the heading counts before who put the page there" {
	ld='<script type="application/ld+json">{"@type": "Article",
		"author": {"@type": "Person", "name": "Web Master"}}</script>'
	{ page "$ld" '<h1>On bees</h1><p>By Ada Byron</p>'
		page "$ld" "<p>By Web Master and friends</p><h1>On bees</h1>"
		page "$ld" "<h1>Bees</h1>$(printf '<p><i>%s</i></p>' {1..60})
			<p>By Ada Byron</p>"; } >in
	gives author 'Ada Byron' 'Web Master' 'Web Master'
}

@test "the author and day of a review are not those of what is sold" {
	page '' "<h1>Hive</h1>$(printf '<p><i>%s</i></p>' {1..60})<div
		class=author-name>Ann Y.</div><div class=date>3 May 2024</div>" >in
	how=--page-type=product gives author none
	how=--page-type=product gives date none
	how=--page-type=article gives author 'Ann Y.'
	how=--page-type=article gives date 2024-05-03
	page '' '<h1>On bees</h1><p>By Ada Byron</p>' >in
	how=--page-type=product gives author 'Ada Byron'
}

@test "og:title says where a title ends on a page without a heading" {
	og='<meta property=og:title content="All about the bees">'
	title='<title>All about the bees - hive.dk - Forsiden</title>'
	{ page "$og$title" ''; page "$og$title" '<h1>All about the bees</h1>'
		page "$title" '<h1>All about the bees</h1>'; } >in
	gives title 'All about the bees' 'All about the bees' \
		'All about the bees'
}

@test "a change before the day of publication is none" {
	for day in 2019-04-01 2025-12-18 2025-12-19; do
		page "<meta property=article:published_time content=2025-12-18>
			<meta property=article:modified_time content=$day>" ''
	done >in
	gives date 2025-12-18 2025-12-18 2025-12-18
	gives date_modified none 2025-12-18 2025-12-19
}

@test "what follows an author is no part of the name" {
	{ page '' '<h1>On bees</h1><p>Written by Ada Byron<br>Edited by Bo Li</p>'
		page '' '<h1>On bees</h1><span class=author>Ada Byron<span>Monday,
			May 3, 2024</span></span>'
		page '' '<h1>On bees</h1><p>by Ada Byron, Staff Writer</p>'
		page '' '<h1>蜜蜂</h1><p>作者：王小明　来源：蜂报</p>'
		page '' '<h1>蜜蜂</h1><p><b>作者：</b>王小明</p>'; } >in
	gives author 'Ada Byron' 'Ada Byron' 'Ada Byron' 王小明 王小明
}

@test "a block that ends parts a name from what follows" {
	local who='<a href=/a>Ada Byron</a>'

	{ page '' "<h1>Bees</h1><div class=byline><div>Ada Byron</div><time
		datetime=2021-07-12>July 12, 2021 08:05</time></div>"
		page '' "<h1>Bees</h1><div class=author-head><div class=author
			>$who</div><time>July 12, 2021 08:05</time></div>"
		page '' "<h1>Bees</h1><div class=byline><div>$who</div><time
			>July 12, 2021 08:05</time></div>"
		page '' "<h1>Bees</h1><div class=author><div>$who</div><div
			>Editor</div></div>"; } >in
	gives author 'Ada Byron' 'Ada Byron' 'Ada Byron' 'Ada Byron'
}

@test "who submitted or reported it is the author, who is quoted is none" {
	local lines=(
		'<div>Submitted by <a href=/u/3>Ada Byron</a> on May 3, 2020</div>'
		'<p>Reported by Ada Byron' '<p class=author>— Ada Byron'
		'<blockquote><p>So.<p class=author>Ada Byron</p></blockquote>'
		'<div>So.<p class=quote-author>— Ada Byron</p></div>'
	)
	local line
	for line in "${lines[@]}"; do
		page '' "<h1>Bees</h1>$line"
	done >in
	gives author 'Ada Byron' 'Ada Byron' 'Ada Byron' none none
}

@test "what somebody is, in a block of its own, is no part of the name" {
	{ page '' '<h1>On bees</h1><div class=byline><p>Ada Byron</p><p>Head
			Keeper</p></div>'
		page '' '<h1>On bees</h1><div class=author><div>Written by
			<span>Ada de Byron</span></div><div>Keeper</div></div>'
		page '' '<h1>On bees</h1><div class=author><p>A Note from
			Ada</p><p>Keeper</p></div>'
		page '' '<h1>On bees</h1><div class=postleft><dl><dt>bee7<dd>
			Member<dd>Registered: 2024</dl></div>'; } >in
	gives author 'Ada Byron' 'Ada de Byron' 'A Note from Ada Keeper' bee7
}

@test "a site without a name has the one that <title> has, if it is the host's" {
	while read -r url title; do
		url=https://$url page "<title>$title</title>" ''
	done <<-'END' >in
		www.thehive.example/a On bees | The Hive
		thehive.example/a The Hive - On bees
		hive.example/a On bees - Hive.example
		forum.hive.example/a On bees &bull; Hive Forums
		www.ibra.example/a Bees | International Bee Research Association
		hive.example/a On bees | All of the bees
		hive.example/a On the hive
		www.hive-news.example/a On bees | News
	END
	gives site 'The Hive' 'The Hive' Hive.example 'Hive Forums' \
		'International Bee Research Association' none none none
}

@test "a site's name is without a slogan, and no word of a template" {
	while read -r name; do
		url=https://hive.org/a page "<title>On bees | Hive</title>
			<meta property=og:site_name content='$name'>" ''
	done <<-'END' >in
		Hive - All about bees
		All about bees - Hive
		The Bee Journal - All about bees
		Home
		/
		https://www.hive.org/
	END
	gives site Hive Hive 'The Bee Journal - All about bees' Hive Hive \
		hive.org
}

@test "a description says something of the page" {
	while read -r text; do
		page "<title>On bees</title><meta property=og:site_name
			content='The Hive'><meta name=description
			content='$text'>" ''
	done <<-'END' >in
		The Hive
		On bees
		hr { clear: both; } Bees fly
		p.p1 {margin: 0; top: 0} p.p2 {color: red; } The bees
		How the rule {color: red;} works in practice
		Bees {all: of them} fly; a lot
		On bees, and how they fly
	END
	gives description none none none none \
		'How the rule {color: red;} works in practice' 'Bees {all: of them} fly; a lot' \
		'On bees, and how they fly'
}

@test "a sentence is no tag" {
	page '<meta name=keywords content="bees, Bees fly far and wide.,
		a b c d e f g h i j k l m, St. Ambrose, how do I keep bees">' \
		'' >in
	gives 'tags|join("+")' 'bees+St. Ambrose+how do I keep bees'
}

@test "tags are without hash signs, notes of programs and doublets" {
	page '<meta name=keywords content="#bees, Bees, type:story,
		contentId: 1, content-type: Feature, tag:Wasps, locale: US,
		Episode V: Honey, Not Set, C#">' '' >in
	page '<meta name=keywords content="Bees | Wasps | Honey|Wax">' '' >>in
	page '<meta name=keywords content="长江,干旱，高温、水位；洪水">' '' >>in
	gives 'tags|join("+")' 'bees+Wasps+Episode V: Honey+C#' \
		'Bees+Wasps+Honey|Wax' 长江+干旱+高温+水位+洪水
}

@test "a property of a meta element may be a list, and dc:title is dc.title" {
	page '<meta property="x:title dc:title" content="On bees"><meta
		property="dc:creator twitter:creator" content="Ada Byron"><meta
		itemprop="datePublished dateModified" content=2024-05-03>' '' >in
	gives 'title + .author + .date' 'On beesAda Byron2024-05-03'
}

@test "a link to a page about its licence may name it" {
	{ page '' '<a href=/help/licensing>CC BY-SA 4.0</a>'
		page '' '<a href=/LICENSE>How to get a licence</a>'
		page '' '<a href=/help>CC BY-SA 4.0</a>'
		page '' '<a rel=tag href=/licence/by>CC BY 4.0</a>'
		page '' '<figure><a href=/LICENSE>CC BY 4.0</a></figure>'; } >in
	gives license CC-BY-SA-4.0 none none none none
}

@test "a section of the site is not the author" {
	for name in Wasps 'Old Bees' 'Byron'; do
		url=https://example.org/news/wasps/old-bees/byron.html \
			page '<meta property=og:type content=article>' \
			"<h1>Bees</h1><p class=author>$name</p>"
	done >in
	page '' '<h1>Bees</h1><p class=byline-category>Old Wasps</p>' >>in
	gives author none none Byron none
}

@test "the site as author gives way to a name at the heading" {
	ld='<meta property=og:site_name content="The Hive"><script
		type=application/ld+json>{"@type": "NewsArticle", "author":
		{"@type": "Person", "name": "The Hive"}}</script>'
	{ page "$ld" '<h1>Bees</h1><p class=authors>Ada Byron</p>'
		page "$ld" '<h1>Bees</h1>'; } >in
	gives author 'Ada Byron' 'The Hive'
}

@test "quotation marks and via are no part of a name" {
	{ page '<meta name=author content="&quot;Ada Byron&quot;">' ''
		page '' '<h1>Bees</h1><p class=byline>via <b>bee7</b></p>'; } >in
	gives author 'Ada Byron' bee7
}

@test "a dash behind an author is no part of the name" {
	{ page '' '<h1>On bees</h1><p class=entry-author>Ada Byron &#8212; </p>'
		page '' '<h1>On bees</h1><p class=entry-author><a rel=author
			href=/author/admin/>editor</a> &#8211; </p>'; } >in
	gives author 'Ada Byron' none
}

@test "the site behind a bar and the label before a name are no part of it" {
	{ page '<meta name=author content="Ada Byron | The Hive">' ''
		page '' '<h1>Bees</h1><p class=author-line>Piše: Ada Byron
			<span>prije sat</span>'
		page '<meta name=author content="©Hive Inc.">' ''; } >in
	gives author 'Ada Byron' 'Ada Byron' none
}

@test "a description in HTML is told without tags" {
	{ page '<meta name=description content="&lt;p>I keep &lt;a
		href=/b>bees&lt;/a>.&lt;/p>&lt;p>And wasps.&lt;/p>">' ''
		page '<meta name=description content="The &lt;table>
			element, and 1 &lt; 2 &lt;/ 3">' ''; } >in
	gives description 'I keep bees. And wasps.' \
		'The <table> element, and 1 < 2 </ 3'
}

@test "whoever took a picture is not the author" {
	page '<meta name=author content="Ada Byron">' '<h1>On bees</h1><figure>
		<figcaption itemprop=creator>Bo/Agency</figcaption></figure>' \
		>in
	gives author 'Ada Byron'
}

@test "tags are taken by name or property, and from libraries' names" {
	{ page '<meta name=article:tag content=Bees>' ''
		page '<meta property=keywords content="bees, wasps">' ''
		page '<meta name=citation_keywords content="bees; wasps">' ''
	} >in
	gives 'tags | join("/")' Bees bees/wasps bees/wasps
}

@test "a site's name ends without the mark behind which nothing came" {
	{ page '<meta property=og:site_name content="The Hive |">' ''
		page '<meta property=og:site_name content="- The-Hive -">' ''
	} >in
	gives site 'The Hive' The-Hive
}

@test "the licence of a picture is not that of the page" {
	cc=https://creativecommons.org/licenses
	{ page '' "<figure><figcaption>By Ada, <a href=$cc/by/2.0/>CC</a>
		</figcaption></figure>"
		page '' "<figure><a href=$cc/by/2.0/>CC</a></figure>
			<p><a href=$cc/by-sa/4.0/>Licence</a>"
		page '' '<a href="https://example.org/a?id=7cc0a1">x</a>'; } >in
	gives license none CC-BY-SA-4.0 none
}

@test "a link to a software licence says nothing of the text" {
	gnu=https://www.gnu.org
	{ page '' "<p>Runs on <a href=$gnu/licenses/gpl-2.0.html>GPL</a>ed code"
		page '' "<p>The tool is <a href=$gnu/licenses/gpl.html>free</a>.
			<p>Text: <a href=$gnu/copyleft/fdl.html>FDL</a>"
		page '' "<p><a rel=license href=$gnu/licenses/gpl.html>GPL</a>"
	} >in
	gives license none GFDL-1.3 GPL-3.0
}

@test "JSON-LD that is a list in CDATA is read" {
	page '<script type="application/ld+json"><![CDATA[
		[{"@type": "BreadcrumbList"}, {"@type": "NewsArticle",
		"datePublished": "2020-07-10"}]]]></script>' '' >in
	gives date 2020-07-10
}

@test "a link to a licence within the page names none" {
	own='<a rel=license href="#license">Licence</a>'
	cc=https://creativecommons.org/licenses/by/4.0/
	{ page '' "$own<p id=license><a href=$cc>CC BY</a>"
		page '' "$own"; } >in
	gives license CC-BY-4.0 none
}

@test "names behind a day, in lists and in front of one are found" {
	{ page '' '<h1>Bees</h1><p>By Ann Lee and Bo Chen | March 4, 2021</p>'
		page '' '<h1>Bees</h1><p>Posted on March 4th, 2021 by Ann Lee</p>'
		page '' '<h1>Bees</h1><p>Von Jörg Müller und Anna Groß am 4. März 2021</p>'
		page '' '<h1>Bees</h1><p>Par Léa Roy, publié le 4 mars 2021</p>'
		page '' '<h1>Bees</h1><p>Publicado el 4 de marzo de 2021 por Ana Gil</p>'
		page '' '<h1>Bees</h1><p>Av Kari Nordmann. Publisert 4. mars 2021</p>'
		page '' '<h1>Bees</h1><p>Автор: Иван Петров, 4 марта 2021</p>'
		page '' '<h1>Bees</h1><p>Ann Lee, Head Gardener & Guide</p>'
		page '' '<h1>Bees</h1><span property="schema:author"><b
			property="name">Ann Lee</b></span>'
		page '<meta name=author content="Ann Lee, Bo Li & Cy Poe">' ''; } >in
	gives author 'Ann Lee, Bo Chen' 'Ann Lee' 'Jörg Müller, Anna Groß' \
		'Léa Roy' 'Ana Gil' 'Kari Nordmann' 'Иван Петров' none 'Ann Lee' \
		'Ann Lee, Bo Li & Cy Poe'
}

@test "a line that begins with who wrote or that it was published may be long" {
	{ page '' '<h1>Bees</h1><p>Veröffentlicht am 04.03.2021 von Jörg Müller,
			zuletzt aktualisiert am 05.03.2021</p>'
		page '' '<h1>Bees</h1><p>Par Émile Zola et Léa Roy, publié le 4 mars
			2021 à 10h00, mis à jour le 5 mars 2021</p>'; } >in
	gives 'date + .date_modified' 2021-03-042021-03-05 2021-03-042021-03-05
}

@test "no page of the web is at home on the machine where it was made" {
	local link='<link rel=canonical href=http://localhost:8080/x>'
	{ page "$link" ''
		page "$link<meta property=og:url content=https://a.org/x>" ''
		page '<meta property=og:url content=http://127.0.0.1/x>' ''
		url=http://localhost/ page "$link" ''; } >in
	gives canonical_url none https://a.org/x none http://localhost:8080/x
}

@test "an address of the page's own may be relative" {
	og() {
		page "<meta property=og:url content='$1'>" ''
	}
	{ page '<base href=/other/><link rel=canonical href=a>' ''
		page '<link rel=canonical href><meta property=og:url content=/b>' ''
		og //example.org/c; og d.html; og example.org/e
		og WWW.example.org; og cdn.example.com/f; og undefined
		og '{{ url }}/g.html'; og '%%url%%/'
	} >in
	gives canonical_url https://example.org/other/a https://example.org/b \
		https://example.org/c https://example.org/dir/d.html \
		https://example.org/e https://WWW.example.org none none none none
	url='' page '<meta property=og:url content=/b>' '' >in
	gives canonical_url none
}

@test "the address of a licence is found with the page's base" {
	page '<base href=/legal/>' '<a rel=license href=terms.html>Terms</a>' >in
	gives license https://example.org/legal/terms.html
}

# A script of JSON-LD.
ld() {
	printf '<script type=application/ld+json>%s</script>' "$1"
}

@test "a site is named by who publishes the page, and by its own item" {
	org='"@type": "Organization", "name": "Bees Inc."'
	{ page '' '<div itemprop=publisher itemscope><meta itemprop=name
			content="Bee News"></div>'
		page '' '<p>By <span itemprop=publisher><a itemprop=url><b
			itemprop=name>Bee News</b></a></span>'
		page '' '<b property=schema:publisher typeof=schema:Organization><i
			property=schema:name>Bee News</i></b>'
		page "$(ld '{"@type": "WebSite", "name": "Bee News"}')" ''
		page "$(ld '{"@graph": [{"@type": "WebSite", "@id": "#s", "name":
			"Bee News"}, {"@type": "WebPage", "name": "No",
			"isPartOf": {"@id": "#s"}}]}')" ''
		page "$(ld '{"@type": "Article", "isPartOf": {"@type":
			["WebSite"], "name": "Bee News"}}')" ''
		page "$(ld '{"@type": "Article", "isPartOf": {"@type": "Book",
			"name": "A book"}}')" ''
		page '' '<div itemscope itemtype=https://schema.org/WebSite><meta
			itemprop=name content="Bee News"></div>'
		page "$(ld "{$org, \"url\": \"https://www.example.org\"}")" ''
		page "$(ld "{$org, \"url\": \"https://example.com/\"}")" ''
		page "$(ld "{$org}")" ''
	} >in
	gives site "Bee News" "Bee News" "Bee News" "Bee News" "Bee News" \
		"Bee News" none "Bee News" "Bees Inc." none none
}

@test "a description may be that of microdata or RDFa, if there is one" {
	one='<p itemprop=description>About <b>bees</b></p>'
	{ page '' "$one"; page '' '<p property=description>About bees'
		page '<meta name=description content=Meta>' "$one"
		page '' "$one$one"
	} >in
	gives description "About bees" "About bees" Meta none
}

@test "who comments is no author" {
	page '' '<b itemprop=author>Ann Lee</b><div itemprop=comment itemscope><b
		itemprop=author>Bob Ray</b></div>' >in
	gives author "Ann Lee"
}

@test "a licence in JSON-LD may be an object, of data or of the site" {
	l='"license": {"name": "CC BY-SA 4.0"}'
	{ page "$(ld "{\"@type\": \"Article\", $l}")" ''
		page "$(ld "{\"@type\": \"Dataset\", $l}")" ''
		page "$(ld "{\"@type\": \"WebSite\", $l}")" ''
		page "$(ld "{\"@type\": \"ImageObject\", $l}")" ''
		page "$(ld "{\"@type\": \"SoftwareApplication\", $l}")" ''
	} >in
	gives license CC-BY-SA-4.0 CC-BY-SA-4.0 CC-BY-SA-4.0 none none
}

@test "a title does not end with the link to its own place" {
	og() {
		page "<title>$1</title><meta property=og:title content='$1'>" \
			"<h1>${2-$1}</h1>"
	}
	{ og 'Bees#bees' 'Bees <a href=#bees>#bees</a>'
		og 'Bees &amp; wasps#bees-wasps'; og 'Bees #'; og 'Bees¶'
		og 'All about bees#about'; og 'Bees in C#'; og 'bees in c#'; og 'Bees #1'
		og 'The hive #beekeeping'; og 'Bienen über alles#bienen-über-alles'
	} >in
	gives title Bees 'Bees & wasps' Bees Bees 'All about bees#about' \
		'Bees in C#' 'bees in c#' 'Bees #1' 'The hive #beekeeping' 'Bienen über alles'
}

@test "tags with commas stay whole in a list of JSON-LD" {
	{ page "$(ld '{"@type": "Article", "keywords": "bees, honey"}')" ''
		page "$(ld '{"@type": "Article", "keywords": ["bees, honey"]}')" ''
		page "$(ld '{"@type": "Article", "keywords": ["a, b", "c"]}')" ''
		page "$(ld '{"@type": "Article", "keywords": [{"name": "bees"},
			{"name": "honey"}]}')" ''
	} >in
	gives 'tags | join("/")' bees/honey bees/honey 'a, b/c' bees/honey
}

@test "tags are links in any list of rel, and microdata" {
	tag() {
		printf '<a rel="%s" href=/>%s</a>' "$1" "$2"
	}
	{ page '' "$(tag tag bees) $(tag 'tag nofollow' honey)
			$(tag 'category tag' News)"
		page '' "$(tag 'category tag' News) $(tag nofollow honey)"
		page '' '<p itemprop=keywords>bees, honey'
		page '' '<a itemprop=keywords href=/>a, b</a> <a itemprop=keywords
			href=/>c</a>'
	} >in
	gives 'tags | join("/")' bees/honey News bees/honey 'a, b/c'
}

@test "a day in code is not that of the page" {
	{ page '' '<h1>Days</h1><pre><code>parse("3 May 2020")
2020-05-03</code></pre>'
		page '' '<h1>Days</h1><p>Such as <code>2020-05-03</code>'
		page '' '<h1>Days</h1><pre><span class=date>3 May 2020</span></pre>'
		page '' '<h1>Days</h1><p>3 May 2020<pre>2021-05-03</pre>'
	} >in
	gives date none none none 2020-05-03
}

@test "a day until which something holds is not that of the page" {
	line() {
		page '' "<h1>Grants</h1><p>$1"
	}
	{ line 'Deadline: 31 December 2019'; line '<b>Deadline</b> 31 May 2019'
		line 'Deadline for proposals: December 31, 2019'
		line 'Valid from 1 September 2024. Monday to Friday.'
		line 'Anmeldeschluss: 31.12.2019'; line 'Gültig bis 31. Mai 2019'
		line "Jusqu'au 3 mai 2019"; line 'Fino al 3 maggio 2019'
		line 'Hasta el 3 de mayo de 2019'; line 'Due: May 3, 2019'
		line 'Expires <time datetime=2019-05-03>May 3</time>'
		line 'Event · 3 May 2019'; line '3 May 2019, valid until June 2030'
		line 'Bisher: 3. Mai 2019'; line 'Prevented 3 May 2019'
		line 'Event posted on 3 May 2019'
	} >in
	gives date none none none none none none none none none none none \
		2019-05-03 2019-05-03 2019-05-03 2019-05-03 2019-05-03
}

@test "no day lies after the one on which the page was fetched" {
	ld="<script type=application/ld+json>{\"@type\": \"Article\",
		\"datePublished\": \"2024-05-09\", \"dateModified\":
		\"2024-05-09\"}</script>"
	{ page "$ld" '<h1>Bees</h1>'; page "$ld" '<h1>Bees</h1><p>May 2, 2024'
		page '' '<h1>Bees</h1><p>May 9, 2024<p>May 4, 2024'
		page '<meta property=article:modified_time content=2024-05-09>' ''
		url=https://example.org/2024/05/09/a page '' ''
	} | jq -c '.fetched_at = "2024-05-03T23:00:00Z"' >in
	gives date none 2024-05-02 2024-05-04 none none
	gives date_modified none none none none none
	jq -c 'del(.fetched_at)' in >now && mv now in
	gives date 2024-05-09 2024-05-02 2024-05-09 2024-05-09 2024-05-09
	page "${ld//2024/2098}" '<h1>Bees</h1><p>May 2, 2097' >in
	gives date none
}

@test "a name stands behind a day, a time or how long it takes to read" {
	line() {
		page '' "<h1>Bees</h1><p>$1</p>"
	}
	{ line 'May 3, 2020 · By Jane Doe'; line '10:30 am - By Jane Doe'
		line '5 min read · By Jane Doe'; line '3. Mai 2021 · Von Jana Groß'
		line '12 août 2023 · Par Jeanne Doux'
		line '3 мая 2021 Автор: Анна Ли'; line '2022-08-19 作者：李明'
		line '<time>May 3, 2020</time> By <span>Jane Doe</span>'
		line 'May 3, 2020 · via Twitter'
		line 'May 3, 2020 - Par for the course'
		line 'Chapter 7 · By Mistake'
	} >in
	gives author 'Jane Doe' 'Jane Doe' 'Jane Doe' 'Jana Groß' 'Jeanne Doux' \
		'Анна Ли' 李明 'Jane Doe' none none none
}

@test "what somebody is and for whom he works is no part of a name" {
	line() {
		page '' "<h1>Bees</h1><p>$1</p>"
	}
	{ line 'Von <span>Jana Groß</span>, Redakteurin'
		line 'Par Jeanne Doux, journaliste'; line 'Di Gia Rossi, giornalista'
		line 'By Jane Doe, BBC News'; line 'By Jane Doe, Ann Lee, Reuters'
		line 'By Jane Doe, journalist, CNN'; line 'By CNN, Reuters'
		page '<meta name=author content="Jane Doe, Associated Press">' ''
	} >in
	gives author 'Jana Groß' 'Jeanne Doux' 'Gia Rossi' 'Jane Doe' \
		'Jane Doe, Ann Lee' 'Jane Doe' 'CNN, Reuters' 'Jane Doe'
}

@test "a teaser's author and day are not those of a listing" {
	teaser='<article><h2><a href=/a>Bees can count</a></h2><p>May 3, 2024 | By
		Kim Lee</article>'
	{ page '' "<h1>Blog</h1>$teaser"
		page '' "<h1>Blog</h1><p>May 4, 2024 | By Jane Doe</p>$teaser"
		page '<meta name=author content="Ann Lee"><meta name=date
			content=2024-05-05>' "<h1>Blog</h1>${teaser/By*Lee/News}"
	} >in
	for kind in listing collection; do
		how=--page-type=$kind gives 'author + .date' none \
			'Jane Doe2024-05-04' 'Ann Lee2024-05-05'
	done
	how=--page-type=article gives 'author + .date' 'Kim Lee2024-05-03' \
		'Jane Doe2024-05-04' 'Ann Lee2024-05-05'
}

@test "who wrote what an article announces did not write the article" {
	a="<article><h2><a href=/a>Bees can count</a></h2><p>$long</p><p>May 3,
		2024 | By Kim Lee</article>"
	b="<div><h4><a href=/u>Kim Lee</a></h4><p>$long</p><p>By Kim Lee on May
		3, 2024</div>"
	c="<div><h3><a href=/t#p1>Re: Bees can count</a></h3><p>$long</p><p>By
		Kim Lee on May 3, 2024</div>"
	d="<article><h2><a href=/dir/page.html>Bees can count</a></h2><p>$long
		<p>May 3, 2024 | By Kim Lee</article>"
	{ page '' "<h1>The hive</h1>$d$a"
		page '' "<h1>On bees</h1>$a${a/Kim Lee/Bo Li}"
		page '' "<h1>On bees</h1>$a${a/Kim Lee/Bo Li}<p>By Jane Doe"
		page '' "<h1>On bees</h1>$a"; page '' "<h1>On bees</h1>$b$b"
		page '' "<h1>On bees</h1>$c$c"; } >in
	how=--page-type=article gives 'author + .date' 'Kim Lee2024-05-03' \
		none 'Jane Doe' 'Kim Lee2024-05-03' 'Kim Lee2024-05-03' \
		'Kim Lee2024-05-03'
}

@test "a page that links its heading is no teaser of itself" {
	own="<article><h2><a href=/p/bees.html>Bees can count</a></h2>
		<p>$long</p><p>May 3, 2024 | By Kim Lee</article>"
	more="<article><h2><a href=/p/wasps.html>Wasps can count</a></h2>
		<p>$long</p></article>"
	posts="<h1>Bee blog</h1>$own$more" at=https://example.org
	link="<link rel=canonical href=$at/p/bees.html>"
	{ url="$at/p/bees.html" page '' "$posts"
		url="$at/p/bees.html?utm=1" page '' "$posts"
		url="$at/p/bees.html#x" page '' "$posts"
		url="$at/amp?id=7" page "$link" "$posts"
		url="$at/p/bees.html" page '<base href=/>' "${posts/\/p/p}"
		url="$at/x/y.html" page '' "${posts/\/p\/bees./}"
		url="$at/i?id=2" page '' "${posts/\/p\/bees.html/i?id=1}"
		url="$at/i?id=1" page '' "${posts/\/p\/bees.html/i?id=1}"
	} >in
	how=--page-type=article gives 'author + .date' 'Kim Lee2024-05-03' \
		'Kim Lee2024-05-03' 'Kim Lee2024-05-03' 'Kim Lee2024-05-03' \
		'Kim Lee2024-05-03' none none 'Kim Lee2024-05-03'
}

@test "authors stand behind what says so in many languages" {
	while read -r line; do
		page '' "<h1>1</h1><p>$line</p>"
	done <<-'END' >in
		Story and photos by Ada Byron
		文：山田太郎
		김철수 기자 kim@hive.kr
		글: 김철수
		بقلم: أحمد علي
		מאת: דוד כהן
		Tác giả: Nguyễn Văn A
		oleh Budi Santoso
		लेखक: राम शर्मा
		Napsal Jan Novák
		Scris de Ion Pop
		Написала Олена Коваль
		نویسنده: علی رضایی
		Text
		The texts of bees
		Text: Romans Eight
		Words: Hello World
		기자 간담회
		글 쓰기
		대통령 기자 회견
		Oleh Kiper
	END
	gives author 'Ada Byron' 山田太郎 김철수 김철수 'أحمد علي' \
		'דוד כהן' 'Nguyễn Văn A' 'Budi Santoso' 'राम शर्मा' \
		'Jan Novák' 'Ion Pop' 'Олена Коваль' 'علی رضایی' none none none \
		none none none none none
}

@test "a field list and an archive of mail name who wrote" {
	h='<h1>On bees</h1>'
	{ page '' "$h<dl><dt>Author<i>:</i></dt>
			<dd>Ada Byron &lt;ada at hive.org&gt;</dd></dl>"
		a="<a href=mailto:l@hive.org>ada</a>"
		i='<br><i>Tue Mar  5 12:01:02 CET 2019</i>'
		page '' "$h
			<b>Ada Byron</b>
			$a$i"
		page '' "$h<b>Questions?</b> $a$i"
		page '' "$h<b>Media Contact</b> $a"
		page '' "$h<strong>Media Contact</strong> $a$i"
		page '' "$h<b>Media Contact</b> $a<br><i>Open all day</i>"
		page '' "$h<p>$long</p><b>Customer Support</b> $a$i"
	} >in
	gives author 'Ada Byron' 'Ada Byron' none none none none none
}

@test "a topic, initials and the order of goods are no author" {
	h='<h1>On bees</h1>'
	{ page '' "$h<p class=byline><a href=/blog/tag/bees>Bees at home</a>"
		page '' "$h<p class=author>AB"; page '' "$h<p class=author>Bo"
		page '' "$h<p class=author>Li"
		page '' "$h<a href=/x>By Manufacturer</a>"
		page '' "$h<a href=/x>By Ada Byron</a>"; } >in
	gives author none none Bo Li none 'Ada Byron'
}

@test "who praises, reviews or is in a menu wrote no page" {
	{ page '' '<h1>Bees</h1><div class=testimonial><p class=author-name>Kim
		Lee</div>'
		page '' '<h1>Bees</h1><ul><li class=menu-item><a
			href=/author/kim>Kim Lee</a></ul>'
		page '' '<h1>Bees</h1><div itemprop=review><meta itemprop=author
			content="Kim Lee"><i itemprop=author>Kim Lee</i></div>'
		page '' '<h1>Bees</h1><i itemprop=author>Kim Lee</i>'; } >in
	gives author none none none 'Kim Lee'
}

@test "of what many wrote or what is sold no reader's name is the author" {
	line="<div><a href=/a>Bees</a> <i class=author>Kim Lee</i>
		$(printf '<p>%s' {a..z})</div>"
	{ page '' "<h1>Bees</h1>$line"
		page '' "<h1>Bees</h1>$line${line/Kim/Tom}${line/Kim/Sue}
			${line/Kim/Bo}"
		page '<meta property=og:type content=article>' "<h1>Bees</h1>
			$(printf '<p>%s' {a..z} {a..z} {a..z})<p class=author>
			Kim Lee<p>Last updated May 3, 2024"; } >in
	how=--page-type=article gives author 'Kim Lee' 'Kim Lee' 'Kim Lee'
	how=--page-type=listing gives author 'Kim Lee' none 'Kim Lee'
	for kind in collection product; do
		how=--page-type=$kind gives date_modified none none none
	done
	how=--page-type=collection gives author 'Kim Lee' none none
	how=--page-type=service gives author 'Kim Lee' 'Kim Lee' none
}
