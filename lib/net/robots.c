/*
 * robots: what a site's robots.txt lets a crawler fetch (RFC 9309).
 */
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

#include "core/buf.h"
#include "core/ascii.h"
#include "net/robots.h"
#include "net/robots_line.h"
#include "net/robots_match.h"

/* Steps of matching that one question may cost: some 10 ms. A file of 10,000
 * rules without stars needs about as many; only a hostile one runs out. */
#define STEPS_MAX ((size_t)4 << 20)
#define DELAY_MAX (24L * 60 * 60 * 1000)

/* Offsets into text; all of it fits, since a file has at most 500 KiB and an
 * escaped byte takes three. */
struct slice {
	uint32_t at;
	uint32_t len;
};

enum kind { AGENT, RULE, SITEMAP };

/* Everything in the order of the file. A group is a run of agents with the
 * rules behind them, up to the next agent. */
struct entry {
	struct slice text;
	uint32_t line;
	uint8_t kind;
	bool allow;     /* RULE */
	bool implied;   /* RULE: by the one before it */
	bool any_agent; /* AGENT: "*" */
	bool first;     /* AGENT: begins a group */
	int32_t delay;  /* first AGENT: of its group, or -1 */
};

struct df_robots {
	struct df_buf text;
	struct entry *entries;
	size_t n;
	size_t cap;
};

struct parser {
	struct df_robots *r;
	size_t group;   /* the first agent of the group */
	bool in_agents; /* no rule came yet since the last agent */
	bool failed;
};

static struct df_str
text_of(const struct df_robots *r, const struct entry *e)
{
	return (struct df_str){r->text.s + e->text.at, e->text.len};
}

static struct entry *
add_entry(struct parser *p, enum kind kind, unsigned line)
{
	struct df_robots *r = p->r;
	struct entry *e;

	if (r->n == r->cap) {
		size_t cap = r->cap ? 2 * r->cap : 8;
		struct entry *grown = realloc(r->entries, cap * sizeof(*grown));

		if (!grown) {
			p->failed = true;
			return NULL;
		}
		r->entries = grown;
		r->cap = cap;
	}
	e = &r->entries[r->n++];
	*e = (struct entry){.line = line, .kind = (uint8_t)kind, .delay = -1};
	e->text.at = (uint32_t)r->text.len;
	return e;
}

static void
end_entry(struct parser *p, struct entry *e)
{
	e->text.len = (uint32_t)(p->r->text.len - e->text.at);
}

static void
on_agent(struct parser *p, const struct df_robots_line *line)
{
	struct df_str name = line->value;
	struct entry *e = add_entry(p, AGENT, line->line);

	if (!e)
		return;
	e->first = !p->in_agents;
	if (e->first)
		p->group = p->r->n - 1;
	p->in_agents = true;
	e->any_agent = name.len > 0 && name.s[0] == '*' &&
	    (name.len == 1 || name.s[1] == ' ' || name.s[1] == '\t');
	df_buf_add_str(&p->r->text, df_robots_product(name));
	end_entry(p, e);
}

/* "Allow: /dir/index.html" says "/dir/$" as well. */
static void
add_index(struct parser *p, unsigned line)
{
	struct df_buf *text = &p->r->text;
	struct df_str rule = text_of(p->r, &p->r->entries[p->r->n - 1]);
	size_t dir = rule.len;
	struct entry *e;

	while (dir > 0 && rule.s[dir - 1] != '/')
		dir--;
	if (dir == 0 ||
	    !df_str_starts(
		df_str_slice(rule, dir, rule.len), DF_STR("index.htm")))
		return;
	e = add_entry(p, RULE, line);
	if (!e || df_buf_reserve(text, dir + 1) < 0)
		return;
	e->allow = true;
	e->implied = true;
	df_buf_add(text, text->s + e->text.at - rule.len, dir);
	df_buf_addc(text, '$');
	end_entry(p, e);
}

static void
on_rule(struct parser *p, const struct df_robots_line *line)
{
	struct entry *e;

	p->in_agents = false;
	if (p->group == SIZE_MAX || line->value.len == 0)
		return;
	e = add_entry(p, RULE, line->line);
	if (!e)
		return;
	e->allow = line->key == DF_ROBOTS_KEY_ALLOW;
	df_robots_pattern_add(&p->r->text, line->value);
	end_entry(p, e);
	if (e->allow)
		add_index(p, line->line);
}

static void
on_sitemap(struct parser *p, const struct df_robots_line *line)
{
	struct entry *e = add_entry(p, SITEMAP, line->line);

	if (!e)
		return;
	df_buf_add_str(&p->r->text, line->value);
	end_entry(p, e);
}

/* Seconds, perhaps with a fraction, as milliseconds; -1 for anything else. */
static int32_t
parse_delay(struct df_str s)
{
	long ms = 0;
	long unit = 1000;
	size_t i = 0;

	for (; i < s.len && df_ascii_digit(s.s[i]); i++) {
		ms = 10 * ms + 1000L * (s.s[i] - '0');
		if (ms > DELAY_MAX)
			return DELAY_MAX;
	}
	if (i > 0 && i < s.len && s.s[i] == '.')
		for (i++; i < s.len && df_ascii_digit(s.s[i]); i++)
			ms += (unit /= 10) * (s.s[i] - '0');
	return i > 0 && i == s.len ? (int32_t)ms : -1;
}

/* A delay says nothing of who comes next, so it does not end the agents. */
static void
on_delay(struct parser *p, const struct df_robots_line *line)
{
	int32_t delay = parse_delay(line->value);

	if (p->group != SIZE_MAX && p->r->entries[p->group].delay < delay)
		p->r->entries[p->group].delay = delay;
}

static void
on_line(struct parser *p, const struct df_robots_line *line)
{
	switch (line->key) {
	case DF_ROBOTS_KEY_AGENT:
		on_agent(p, line);
		break;
	case DF_ROBOTS_KEY_ALLOW:
	case DF_ROBOTS_KEY_DISALLOW:
		on_rule(p, line);
		break;
	case DF_ROBOTS_KEY_DELAY:
		on_delay(p, line);
		break;
	case DF_ROBOTS_KEY_SITEMAP:
		on_sitemap(p, line);
		break;
	case DF_ROBOTS_KEY_OTHER:
		break;
	}
}

struct df_robots *
df_robots_parse(struct df_str bytes)
{
	struct df_robots *r = calloc(1, sizeof(*r));
	struct parser p = {.r = r, .group = SIZE_MAX};
	struct df_robots_lines lines;
	struct df_robots_line line;

	if (!r)
		return NULL;
	df_buf_init(&r->text, 4 * DF_ROBOTS_MAX);
	df_robots_lines_init(&lines, bytes);
	while (!p.failed && df_robots_lines_next(&lines, &line))
		on_line(&p, &line);
	/* Never a null pointer, so that the views may be compared. */
	if (df_buf_reserve(&r->text, 1) < 0 || p.failed || r->text.failed) {
		df_robots_free(r);
		return NULL;
	}
	return r;
}

void
df_robots_free(struct df_robots *r)
{
	if (!r)
		return;
	df_buf_release(&r->text);
	free(r->entries);
	free(r);
}

size_t
df_robots_size(const struct df_robots *r)
{
	return sizeof(*r) + r->text.cap + r->cap * sizeof(*r->entries);
}

static bool
names(const struct df_robots *r, const struct entry *e, struct df_str agent)
{
	struct df_str name = text_of(r, e);

	return name.len > 0 && name.len == agent.len &&
	    strncasecmp(name.s, agent.s, name.len) == 0;
}

/* Whether the file has a group for this very agent; "*" then says nothing. */
static bool
has_own_group(const struct df_robots *r, struct df_str agent)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->entries[i].kind == AGENT &&
		    names(r, &r->entries[i], agent))
			return true;
	return false;
}

static bool
speaks_to(const struct df_robots *r, const struct entry *e, bool own,
    struct df_str agent)
{
	return own ? names(r, e, agent) : e->any_agent;
}

/* The longest pattern that matched, and the first of its length. */
struct best {
	size_t length;
	const struct entry *rule;
};

static void
try_rule(const struct df_robots *r, const struct entry *rule,
    const struct df_robots_path *path, struct best best[2], size_t *budget)
{
	struct df_str pattern = text_of(r, rule);
	struct best *b = &best[rule->allow];

	if (pattern.len > b->length && df_robots_match(pattern, path, budget))
		*b = (struct best){pattern.len, rule};
}

static struct df_robots_answer
answer_of(const struct df_robots *r, const struct best best[2])
{
	struct df_robots_answer answer = {
	    .allowed = best[1].length >= best[0].length};
	const struct entry *rule = best[answer.allowed].rule;

	if (rule) {
		answer.rule_allows = rule->allow;
		answer.line = rule->line;
		answer.rule = text_of(r, rule - rule->implied);
	}
	return answer;
}

struct df_robots_answer
df_robots_check(
    const struct df_robots *r, struct df_str agent, struct df_str url)
{
	struct df_robots_path path = df_robots_path(url);
	bool own = has_own_group(r, agent);
	struct best best[2] = {{0, NULL}, {0, NULL}};
	size_t budget = STEPS_MAX;
	bool mine = false;

	for (size_t i = 0; i < r->n && budget > 0; i++) {
		const struct entry *e = &r->entries[i];

		if (e->kind == AGENT)
			mine =
			    (mine && !e->first) || speaks_to(r, e, own, agent);
		else if (e->kind == RULE && mine)
			try_rule(r, e, &path, best, &budget);
	}
	if (budget == 0)
		return (struct df_robots_answer){.too_costly = true};
	return answer_of(r, best);
}

long
df_robots_delay(const struct df_robots *r, struct df_str agent)
{
	bool own = has_own_group(r, agent);
	long of_group = -1;
	long delay = -1;

	for (size_t i = 0; i < r->n; i++) {
		const struct entry *e = &r->entries[i];

		if (e->kind != AGENT)
			continue;
		if (e->first)
			of_group = e->delay;
		if (of_group > delay && speaks_to(r, e, own, agent))
			delay = of_group;
	}
	return delay;
}

bool
df_robots_next_sitemap(
    const struct df_robots *r, size_t *at, struct df_str *url)
{
	while (*at < r->n) {
		const struct entry *e = &r->entries[(*at)++];

		if (e->kind != SITEMAP)
			continue;
		*url = text_of(r, e);
		return true;
	}
	return false;
}

struct df_str
df_robots_product(struct df_str user_agent)
{
	struct df_str s = user_agent;

	s.len = 0;
	while (s.len < user_agent.len) {
		char c = s.s[s.len];

		if (!df_ascii_letter(c) && c != '-' &&
		    c != '_')
			break;
		s.len++;
	}
	return s;
}

enum df_robots_policy
df_robots_of_status(long status)
{
	if (status >= 200 && status < 300)
		return DF_ROBOTS_PARSE;
	if (status >= 300 && status < 500)
		return DF_ROBOTS_ALLOW;
	return DF_ROBOTS_REFUSE;
}
