/* shape_audit.c - see shape_audit.h. */
#include "framework/shape_audit.h"

#include "base/text.h"

/* ---- respondents ---- */

static const char *the(const struct shape_context *c, const void *of)
{
	return text_the(c->arena, ((const struct respondent *)of)->name);
}

static int is_reviewer(const struct shape_context *c, const void *of)
{
	return c->framework->reviewer == of;
}

static const struct shape_row respondent_rows[] = {
	ROW_TEXT(respondent, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(respondent, "name", name, "as people know it", .always = true),
	ROW_TEXT_BY("the", the, "the name inside a sentence: \"the SENCO\", \"Ofsted\"", .only = SHAPE_VIEW,
		    .always = true),
	ROW_TEXT(respondent, "short", short_name, "the name where there is little room"),
	ROW_BOOL(respondent, "agreed", agreed, "the value agreed at the meeting"),
	ROW_BOOL_BY("reviewer", is_reviewer, "the reviewer, who rates alone and whose word counts"),
};
const struct shape shape_respondent =
	SHAPE_OF("respondent", respondent, respondent_rows, SHAPE_SHARED(respondent, id));

/* ---- sections and descriptors ---- */

static const struct shape_row descriptor_rows[] = {
	ROW_TEXT(descriptor, "id", id, "its id in the audit: \"voice.influence.advanced\"", .always = true),
};
const struct shape shape_audit_descriptor =
	SHAPE_OF("descriptor", descriptor, descriptor_rows, SHAPE_SHARED(descriptor, id));

static const struct shape_row section_rows[] = {
	ROW_TEXT(section, "id", id, "its id in the audit: \"voice\"", .always = true),
};
const struct shape shape_audit_section = SHAPE_OF("section", section, section_rows, SHAPE_SHARED(section, id));
