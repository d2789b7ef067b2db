/*
 * role.c - the names of the standard structure types (ISO 32000-1, 14.8.4).
 *
 * They are not in the pdf room because the trace prints them too.
 */
#include "layout/page.h"

const char *role_name(enum role role)
{
	static const char *const NAMES[ROLE_COUNT] = {
		[ROLE_DOCUMENT] = "Document",
		[ROLE_SECT] = "Sect",
		[ROLE_DIV] = "Div",
		[ROLE_H1] = "H1",
		[ROLE_H2] = "H2",
		[ROLE_H3] = "H3",
		[ROLE_P] = "P",
		[ROLE_L] = "L",
		[ROLE_LI] = "LI",
		[ROLE_LBL] = "Lbl",
		[ROLE_LBODY] = "LBody",
		[ROLE_TABLE] = "Table",
		[ROLE_THEAD] = "THead",
		[ROLE_TBODY] = "TBody",
		[ROLE_TR] = "TR",
		[ROLE_TH] = "TH",
		[ROLE_TD] = "TD",
		[ROLE_CAPTION] = "Caption",
		[ROLE_FIGURE] = "Figure",
		[ROLE_LINK] = "Link",
		[ROLE_TOC] = "TOC",
		[ROLE_TOCI] = "TOCI",
		[ROLE_REFERENCE] = "Reference",
		[ROLE_NOTE] = "Note",
		[ROLE_SPAN] = "Span",
	};

	return NAMES[role];
}
