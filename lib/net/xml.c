/*
 * xml: XML as a stream of elements and text, by libxml2's SAX2 interface.
 */
#include "net/xml.h"

#include <limits.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

struct df_xml_attributes {
	const xmlChar **five; /* each: name, prefix, URI, value, its end */
	int n;
};

struct parse {
	xmlParserCtxtPtr ctxt;
	const struct df_xml_handler *handler;
	void *arg;
	bool stopped;
	bool refused;
};

static void
go_on(struct parse *p, bool wanted)
{
	if (wanted)
		return;
	p->stopped = true;
	xmlStopParser(p->ctxt);
}

static void
on_start(void *arg, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri, int nspaces, const xmlChar **spaces, int nattributes,
    int ndefaulted, const xmlChar **attributes)
{
	struct parse *p = arg;
	struct df_xml_attributes a = {attributes, nattributes};
	struct df_xml_element e = {
	    df_str((const char *)name), df_str((const char *)uri), &a};

	(void)prefix;
	(void)nspaces;
	(void)spaces;
	if (p->stopped)
		return;
	/* A DTD that gives each of many elements many attributes is an attack,
	 * and no feed has another. */
	p->refused = ndefaulted > 0;
	go_on(p, !p->refused && p->handler->start(p->arg, &e));
}

static void
on_end(
    void *arg, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	struct parse *p = arg;

	(void)name;
	(void)prefix;
	(void)uri;
	if (!p->stopped)
		go_on(p, p->handler->end(p->arg));
}

static void
on_text(void *arg, const xmlChar *s, int len)
{
	struct parse *p = arg;
	struct df_str text = {(const char *)s, len > 0 ? (size_t)len : 0};

	if (!p->stopped)
		go_on(p, p->handler->text(p->arg, text));
}

static xmlEntityPtr
on_entity(void *arg, const xmlChar *name)
{
	(void)arg;
	return xmlGetPredefinedEntity(name);
}

/* What libxml2 has to say goes nowhere: libdf never prints. */
static void
on_error(void *arg, xmlErrorPtr error)
{
	(void)arg;
	(void)error;
}

/* a: the name, its prefix, ... */
static bool
is_named(const xmlChar **a, const char *name)
{
	if (strncmp(name, "xml:", 4) != 0)
		return !a[1] && df_str_is(df_str((const char *)a[0]), name);
	return a[1] && df_str_is(df_str((const char *)a[1]), "xml") &&
	    df_str_is(df_str((const char *)a[0]), name + 4);
}

bool
df_xml_attribute(
    const struct df_xml_element *e, const char *name, struct df_str *out)
{
	for (int i = 0; i < e->attributes->n; i++) {
		const xmlChar **a = e->attributes->five + 5 * (ptrdiff_t)i;

		if (!is_named(a, name))
			continue;
		out->s = (const char *)a[3];
		out->len = (size_t)(a[4] - a[3]);
		return true;
	}
	*out = (struct df_str){NULL, 0};
	return false;
}

int
df_xml_parse(
    struct df_str bytes, const struct df_xml_handler *handler, void *arg)
{
	xmlSAXHandler sax = {.initialized = XML_SAX2_MAGIC,
	    .startElementNs = on_start,
	    .endElementNs = on_end,
	    .characters = on_text,
	    .ignorableWhitespace = on_text,
	    .cdataBlock = on_text,
	    .getEntity = on_entity,
	    .serror = on_error};
	struct parse p = {.handler = handler, .arg = arg};
	xmlSAXHandlerPtr own;
	int result;

	if (bytes.len == 0 || bytes.len > INT_MAX)
		return 0;
	p.ctxt = xmlCreateMemoryParserCtxt(bytes.s, (int)bytes.len);
	if (!p.ctxt)
		return -1;
	own = p.ctxt->sax;
	p.ctxt->sax = &sax;
	p.ctxt->userData = &p;
	xmlCtxtUseOptions(p.ctxt, XML_PARSE_NONET | XML_PARSE_RECOVER);
	sax.initialized = XML_SAX2_MAGIC;
	xmlParseDocument(p.ctxt);
	result = p.stopped ? !p.refused : p.ctxt->wellFormed;
	if (p.ctxt->lastError.code == XML_ERR_NO_MEMORY)
		result = -1;
	p.ctxt->sax = own;
	if (p.ctxt->myDoc)
		xmlFreeDoc(p.ctxt->myDoc);
	p.ctxt->myDoc = NULL;
	xmlFreeParserCtxt(p.ctxt);
	return result;
}
