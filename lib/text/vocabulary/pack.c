/*
 * pack: makes a packed vocabulary (text/bpefile.h) while building.
 *
 *	pack PATTERN CLASSES < RANKS > VOCABULARY
 *
 * PATTERN is a number of enum df_pretoken_pattern, CLASSES the file of
 * character classes, RANKS lines of a token in base64, a blank and its rank.
 * The files are ours, so a fault in them ends the build with one message.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/bpefile.h"
#include "text/pretoken.h"
#include "text/vocabulary/pack.h"

/* Numbers that a vocabulary may leave out. */
#define HOLES_MAX 1024

void
pack_die(const char *why)
{
	fprintf(stderr, "pack: %s\n", why);
	exit(1);
}

void *
pack_get(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size);

	if (p == NULL)
		pack_die("out of memory");
	return p;
}

static char *
read_all(FILE *f)
{
	size_t cap = 1 << 20, len = 0, n;
	char *s = pack_get(cap, 1), *more;

	while ((n = fread(s + len, 1, cap - len - 1, f)) > 0) {
		len += n;
		if (len + 1 < cap)
			continue;
		more = realloc(s, cap *= 2);
		if (more == NULL)
			pack_die("out of memory");
		s = more;
	}
	if (ferror(f))
		pack_die("cannot read");
	s[len] = 0;
	return s;
}

/* Decode one base64 word in place of out; returns behind the word. */
static const char *
decode_base64(const char *s, uint8_t *out, uint32_t *len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *d;
	uint32_t bits = 0;
	int n = 0;

	*len = 0;
	for (; *s != ' ' && *s != '='; s++) {
		if (*s == 0 || (d = strchr(digits, *s)) == NULL)
			pack_die("bad base64");
		bits = bits << 6 | (uint32_t)(d - digits);
		n += 6;
		if (n >= 8) {
			n -= 8;
			out[(*len)++] = (uint8_t)(bits >> n);
		}
	}
	return s + strspn(s, "= ");
}

static int
compare_bytes(const void *a, const void *b)
{
	const struct token *x = a, *y = b;
	uint32_t n = x->len < y->len ? x->len : y->len;
	int c = memcmp(x->s, y->s, n);

	return c != 0 ? c : (x->len > y->len) - (x->len < y->len);
}

/* Tokens by number; the numbers must rise in the file's order. A number that is
 * left out (p50k_base's 50256, a special token) has a token without bytes. */
static void
read_ranks(struct pack *p)
{
	char *text = read_all(stdin), *end;
	const char *s = text;
	uint32_t max = HOLES_MAX;

	for (end = text; *end != 0; end++)
		max += *end == '\n';
	p->byid = pack_get(max + 1, sizeof *p->byid);
	p->bytes = pack_get((size_t)(end - text), 1);
	p->offset = pack_get(max + 2, sizeof *p->offset);
	p->length = pack_get(max + 1, 1);
	p->sorted = pack_get(max + 1, sizeof *p->sorted);
	while (*s != 0) {
		unsigned long id;
		uint32_t len;

		s = decode_base64(s, p->bytes + p->h.nbytes, &len);
		id = strtoul(s, &end, 10);
		if (len == 0 || len > UINT8_MAX || end == s ||
		    id >= DF_TOKEN_MAX - 1 || id < p->h.ntokens || id >= max)
			pack_die("bad rank or token");
		while (p->h.ntokens < id)
			p->offset[p->h.ntokens++] = p->h.nbytes;
		p->byid[id] =
		    (struct token){p->bytes + p->h.nbytes, len, (uint32_t)id};
		p->sorted[p->nsorted++] = p->byid[id];
		p->offset[id] = p->h.nbytes;
		p->length[id] = (uint8_t)len;
		p->h.nbytes += len;
		p->h.ntokens++;
		s = end + strspn(end, "\r\n");
	}
	p->offset[p->h.ntokens] = p->h.nbytes;
	qsort(p->sorted, p->nsorted, sizeof *p->sorted, compare_bytes);
	free(text);
}

/* Tokens sorted[lo..hi) share the first depth bytes, which lead to slot. */
struct node {
	uint32_t slot, lo, hi, depth;
};

/* The lowest base at or after *from where all n children find a free slot. */
static uint32_t
find_base(
    const uint64_t *trie, const uint8_t *child, uint32_t n, uint32_t *from)
{
	uint32_t base, i;

	while (df_trie_parent(trie[*from]) != df_trie_parent(DF_TRIE_FREE))
		(*from)++;
	base = *from > child[0] ? *from - child[0] : 0;
	for (;; base++) {
		if (base + 256 >= DF_TRIE_MAX)
			pack_die("the trie is full");
		for (i = 0; i < n; i++)
			if (trie[base + child[i]] != DF_TRIE_FREE)
				break;
		if (i == n)
			return base;
	}
}

/* Find places for the children of a node and put them into the queue. */
static size_t
add_children(struct pack *p, struct node at, struct node *queue, size_t tail,
    uint32_t *from)
{
	uint8_t child[256] = {0};
	uint32_t n = 0, lo, base;
	uint64_t token = df_trie_token(p->trie[at.slot]);

	for (lo = at.lo; lo < at.hi; lo++) {
		uint8_t c = p->sorted[lo].s[at.depth];

		if (n == 0 || child[n - 1] != c)
			child[n++] = c;
	}
	base = find_base(p->trie, child, n, from);
	p->trie[at.slot] =
	    df_trie_slot(base, df_trie_parent(p->trie[at.slot]), token);
	lo = at.lo;
	for (uint32_t i = 0; i < n; i++) {
		struct node kid = {base + child[i], lo, lo, at.depth + 1};

		while (
		    kid.hi < at.hi && p->sorted[kid.hi].s[at.depth] == child[i])
			kid.hi++;
		lo = kid.hi;
		token = 0;
		if (p->sorted[kid.lo].len == kid.depth)
			token = p->sorted[kid.lo++].id + 1;
		p->trie[kid.slot] = df_trie_slot(0, at.slot, token);
		if (kid.slot >= p->h.ntrie)
			p->h.ntrie = kid.slot + 1;
		if (kid.lo < kid.hi)
			queue[tail++] = kid;
	}
	return tail;
}

static void
build_trie(struct pack *p)
{
	struct node *queue = pack_get(p->h.nbytes + 1, sizeof *queue);
	size_t head = 0, tail = 1;
	uint32_t from = 1;

	p->trie = pack_get(DF_TRIE_MAX, sizeof *p->trie);
	for (size_t i = 0; i < DF_TRIE_MAX; i++)
		p->trie[i] = DF_TRIE_FREE;
	/* The root has a parent that is nobody, nor free. */
	p->trie[0] = df_trie_slot(0, DF_TRIE_MAX - 2, 0);
	queue[0] = (struct node){0, 0, p->nsorted, 0};
	while (head < tail) {
		tail = add_children(p, queue[head], queue, tail, &from);
		head++;
	}
	p->h.ntrie += 256; /* a base plus any byte stays inside */
	free(queue);
}

uint32_t
pack_find_token(
    const struct pack *p, const uint8_t *s, uint32_t len, uint32_t *shorter)
{
	uint32_t at = 0, i, next;

	*shorter = DF_BPE_NONE;
	for (i = 0; i < len; i++) {
		if (df_trie_token(p->trie[at]) != 0)
			*shorter = df_trie_token(p->trie[at]) - 1;
		next = df_trie_base(p->trie[at]) + s[i];
		if (df_trie_parent(p->trie[next]) != at)
			return DF_BPE_NONE;
		at = next;
	}
	return df_trie_token(p->trie[at]) - 1; /* 0 - 1 is DF_BPE_NONE */
}

uint32_t
pack_merge_bytes(const struct pack *p, const uint8_t *s, uint32_t len,
    uint32_t most, uint8_t *end)
{
	uint32_t n = len, unused;

	for (uint32_t i = 0; i < n; i++)
		end[i] = (uint8_t)(i + 1);
	while (n > most) {
		uint32_t best = DF_BPE_NONE, where = 0, from = 0;

		for (uint32_t i = 0; i + 1 < n; from = end[i++]) {
			uint32_t id = pack_find_token(
			    p, s + from, end[i + 1] - from, &unused);

			if (id < best) {
				best = id;
				where = i;
			}
		}
		if (best == DF_BPE_NONE)
			break;
		memmove(end + where, end + where + 1, --n - where);
	}
	return n;
}

/* The two parts of a token's last merge. */
static void
split_token(struct pack *p, const struct token *t)
{
	uint8_t end[UINT8_MAX];
	uint32_t unused, *out = p->split + 2 * (size_t)t->id;

	if (t->len == 1) {
		out[0] = out[1] = t->id;
		return;
	}
	if (pack_merge_bytes(p, t->s, t->len, 2, end) != 2)
		pack_die("a token is not what its bytes merge to");
	out[0] = pack_find_token(p, t->s, end[0], &unused);
	out[1] = pack_find_token(p, t->s + end[0], t->len - end[0], &unused);
	if (out[0] >= t->id || out[1] >= t->id)
		pack_die("a token is older than what it is merged from");
}

static void
add_pair(struct pack *p, uint32_t id)
{
	uint64_t pair = df_pair(p->split[2 * id], p->split[2 * id + 1]);
	uint64_t hash = df_pair_hash(pair);
	uint32_t at = df_pair_place(hash, p->h.npairs);
	uint32_t bit = df_pair_bit(hash, p->h.npairs);

	while (p->pairs[at] != DF_PAIR_FREE)
		at = (at + 1) & (p->h.npairs - 1);
	p->pairs[at] = pair << DF_TOKEN_BITS | id;
	p->filter[bit / 64] |= 1ULL << bit % 64;
}

static void
build_merges(struct pack *p)
{
	p->split = pack_get(2 * p->h.ntokens, sizeof *p->split);
	p->shorter = pack_get(p->h.ntokens, sizeof *p->shorter);
	for (p->h.npairs = 16; 4 * p->h.npairs < 5 * p->h.ntokens;)
		p->h.npairs *= 2;
	p->pairs = pack_get(p->h.npairs + 1, sizeof *p->pairs);
	p->filter = pack_get(p->h.npairs / 8, sizeof *p->filter);
	for (uint32_t i = 0; i <= p->h.npairs; i++)
		p->pairs[i] = DF_PAIR_FREE;
	memset(p->bytepairs, 0xFF, sizeof p->bytepairs);
	for (uint32_t id = 0; id < p->h.ntokens; id++) {
		const struct token *t = &p->byid[id];

		if (t->len == 0)
			continue;
		if (pack_find_token(p, t->s, t->len, &p->shorter[id]) != id)
			pack_die("a token is listed twice");
		split_token(p, t);
		if (t->len > 1)
			add_pair(p, id);
		if (t->len == 2)
			p->bytepairs[t->s[0] * 256u + t->s[1]] = id;
	}
	for (unsigned c = 0; c < 256; c++)
		if (pack_find_token(p, &(uint8_t){(uint8_t)c}, 1,
			&(uint32_t){0}) == DF_BPE_NONE)
			pack_die("a byte has no token");
}

/* The class that a letter of the class file stands for; fine: capitals, small
 * letters and marks are told apart. */
static uint8_t
class_of(char letter, bool fine)
{
	switch (letter) {
	case 'U':
		return fine ? DF_PRETOKEN_UPPER : DF_PRETOKEN_LETTER;
	case 'l':
		return fine ? DF_PRETOKEN_LOWER : DF_PRETOKEN_LETTER;
	case 'L':
		return DF_PRETOKEN_LETTER;
	case 'M':
		return fine ? DF_PRETOKEN_MARK : DF_PRETOKEN_OTHER;
	case 'N':
		return DF_PRETOKEN_NUMBER;
	default:
		return DF_PRETOKEN_SPACE;
	}
}

/* Lines of a class letter and ranges FIRST-LAST or FIRST, in hexadecimal. */
static uint8_t *
read_ranges(FILE *f, bool fine)
{
	char *text = read_all(f), *s = text;
	uint8_t *flat = pack_get(0x110000, 1), class = 0;

	while (*s != 0) {
		unsigned long first, last;

		if (*s == '#') {
			s += strcspn(s, "\n");
		} else if (strchr("UlLMNS", *s) != NULL) {
			class = class_of(*s, fine);
			s++;
		} else if (*s == ' ' || *s == '\n') {
			s++;
		} else {
			first = last = strtoul(s, &s, 16);
			if (*s == '-')
				last = strtoul(s + 1, &s, 16);
			if (last < first || last > 0x10FFFF ||
			    strchr(" \n", *s) == NULL)
				pack_die("bad class file");
			memset(flat + first, class, last - first + 1);
		}
	}
	flat['\r'] = flat['\n'] = DF_PRETOKEN_NEWLINE;
	free(text);
	return flat;
}

/* Keep each page of 256 classes once. */
static void
build_classes(struct pack *p, FILE *f)
{
	uint8_t *flat = read_ranges(f, p->h.pattern == DF_PRETOKEN_O200K);

	p->classes = pack_get(0x110000, 1);
	for (uint32_t i = 0; i < DF_BPE_PAGES; i++) {
		uint32_t n = 0;

		while (n < p->h.npages &&
		    memcmp(p->classes + 256 * n, flat + 256 * i, 256) != 0)
			n++;
		if (n > UINT8_MAX)
			pack_die("too many pages");
		if (n == p->h.npages)
			memcpy(p->classes + 256 * p->h.npages++, flat + 256 * i,
			    256);
		p->page[i] = (uint8_t)n;
	}
	free(flat);
}

static void
put(uint64_t *out, uint64_t *words, const void *data, size_t n, size_t size)
{
	memcpy(out + *words, data, n * size);
	*words += df_bpe_words(n, size);
}

static void
write_file(struct pack *p)
{
	size_t most = sizeof p->h + 8 * ((size_t)p->h.ntrie + 2 * p->h.npairs) +
	    32 * ((size_t)p->h.ntokens + 8) + p->h.nbytes +
	    16 * (size_t)p->h.nwords + sizeof p->joins + sizeof p->bytepairs +
	    sizeof p->chars + sizeof p->page + 256 * (size_t)p->h.npages;
	uint64_t *out = pack_get(most / 8 + 1, 8), n = 0;

	put(out, &n, &p->h, 1, sizeof p->h);
	put(out, &n, p->trie, p->h.ntrie, sizeof *p->trie);
	put(out, &n, p->pairs, p->h.npairs + 1, sizeof *p->pairs);
	put(out, &n, p->filter, p->h.npairs / 8, sizeof *p->filter);
	put(out, &n, p->split, 2 * (size_t)p->h.ntokens, sizeof *p->split);
	put(out, &n, p->shorter, p->h.ntokens, sizeof *p->shorter);
	put(out, &n, p->offset, (size_t)p->h.ntokens + 1, sizeof *p->offset);
	put(out, &n, p->length, p->h.ntokens, 1);
	put(out, &n, p->bytes, p->h.nbytes, 1);
	put(out, &n, p->bytepairs, DF_BPE_BYTEPAIRS, 4);
	put(out, &n, p->words, p->h.nwords, sizeof *p->words);
	put(out, &n, p->chars, DF_BPE_CHARS, 8);
	put(out, &n, p->joins, DF_BPE_JOINS, sizeof *p->joins);
	put(out, &n, p->page, DF_BPE_PAGES, 1);
	put(out, &n, p->classes, p->h.npages, 256);
	p->h.words = n;
	memcpy(out, &p->h, sizeof p->h);
	p->h.checksum = df_bpe_checksum(out + 2, n - 2);
	memcpy(out, &p->h, sizeof p->h);
	if (fwrite(out, 8, n, stdout) != n || fflush(stdout) != 0)
		pack_die("cannot write");
	free(out);
}

int
main(int argc, char **argv)
{
	static struct pack p;
	FILE *classes = NULL;

	if (argc != 3 || (classes = fopen(argv[2], "r")) == NULL)
		pack_die("usage: pack pattern classes < ranks > vocabulary");
	p.h.magic = DF_BPE_MAGIC;
	p.h.pattern = (uint32_t)strtoul(argv[1], NULL, 10);
	read_ranks(&p);
	build_trie(&p);
	build_merges(&p);
	pack_words(&p);
	pack_chars(&p);
	pack_joins(&p);
	build_classes(&p, classes);
	fclose(classes);
	write_file(&p);
	return 0;
}
