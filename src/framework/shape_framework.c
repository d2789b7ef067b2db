/* shape_framework.c - see shape_framework.h: what every audit has, and the words it uses. */
#include "framework/shape_framework.h"

static const struct shape_row words_rows[] = {
	ROW_TEXT(words, "section", section, "one part of the audit"),
	ROW_TEXT(words, "sections", sections, "the plural of that"),
	ROW_TEXT(words, "strand", strand, "the audit's word for a strand"),
	ROW_TEXT(words, "strands", strands, "the plural of that"),
	ROW_TEXT(words, "descriptor", descriptor, "one thing that is rated or answered"),
	ROW_TEXT(words, "descriptors", descriptors, "the plural of that"),
	ROW_TEXT(words, "respondent", respondent, "of a survey: who answers it"),
	ROW_TEXT(words, "respondents", respondents, "the plural of that"),
	ROW_TEXT(words, "posts", posts, "what others are told instead of an action about one post"),
};
static const struct shape shape_words = SHAPE_OF("words", words, words_rows);

static const struct shape_row related_rows[] = {
	ROW_TEXT(related, "audit", audit, "the id of the other audit", .always = true),
	ROW_TEXT(related, "why", why, "what it adds", .always = true),
	ROW_TEXT(related, "title", title, "its title, if it is installed"),
	ROW_TEXT(related, "audience", audience, "for whom it is"),
};
static const struct shape shape_related = SHAPE_OF("related", related, related_rows);

static const struct shape_row head_rows[] = {
	ROW_TEXT(framework, "id", id, "its id", .always = true),
	ROW_ENUM(framework, "kind", kind, framework_kind_ids, "its kind"),
	ROW_TEXT(framework, "version", version, "its version", .always = true),
	ROW_TEXT(framework, "title", title, "its title", .always = true),
	ROW_TEXT(framework, "subtitle", subtitle, "the line below the title", .only = SHAPE_VIEW),
	ROW_TEXT(framework, "notice", notice, "what every document must say", .only = SHAPE_VIEW),
	ROW_TEXT(framework, "formats", formats, "whom to ask for a document in another format", .only = SHAPE_VIEW),
	ROW_TEXT(framework, "source", source, "what it goes back to, with its year", .only = SHAPE_VIEW),
	ROW_TEXT(framework, "audience", audience, "for whom it is", .only = SHAPE_VIEW),
	ROW_TEXT(framework, "language", language, "its language: \"en-GB\"", .always = true),
	ROW_TEXT(framework, "file", file, "the file's name", .always = true),
	ROW_CHARS(framework, "sha256", sha256, "SHA-256 of the file's bytes", .always = true),
	ROW_TEXT(framework, "classification", classification, "the text at the foot of each page",
		 .only = SHAPE_VIEW),
	ROW_TEXT(framework, "retention", retention, "for how long a document is kept", .only = SHAPE_VIEW),
	ROW_LIST(framework, "related", related, n_related, shape_related, "other audits that belong with this one",
		 .only = SHAPE_VIEW),
	ROW_TEXT(framework, "set", set, "what these and the audit make together", .only = SHAPE_VIEW),
	ROW_RECORD(framework, "words", words, shape_words, "what the audit calls things, in lower case",
		   .only = SHAPE_VIEW),
};
const struct shape shape_framework = SHAPE_OF("audit", framework, head_rows);
