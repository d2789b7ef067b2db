/* notes_interview.c - what each field of an interview is for. See notes.h. */
#include "framework/notes.h"

const struct field_note notes_interview[] = {
	{ "respondents", "Who takes notes.", "1" },
	{ "respondents.id", "How tables write it.", "interviewer" },
	{ "respondents.name", "How people read it.", "Interviewer" },
	{ "respondents.short", "The heading of a narrow column.", "Interviewer" },
	{ "respondents.agreed", "It has no effect in an interview.", NULL },
	{ "findings", "What a note may amount to.", "2" },
	{ "findings.id", "What the column rating may contain.", "strength|follow_up" },
	{ "findings.name", "How people read it.", "Strength|To follow up" },
	{ "findings.page", "The title of a page of its own, for this finding and those after it: documents begin with such "
			   "pages, and the write-up has four at most.", NULL },
	{ "findings.aliases", "Other ways in which tables may write it.", NULL },
	{ "sections.questions", "What is asked, in this order.", "1" },
	{ "sections.questions.id", "The question's name in tables; it never changes.", NULL },
	{ "sections.questions.text", "The question as it is asked.", NULL },
	{ "sections.questions.prompt", "What to ask after.", NULL },
	{ "sections.questions.lines", "Ruled lines to write on in the printed pack.", NULL },
	{ "sections.questions.several", "One respondent may write several notes, each in a row of its own.", NULL },
	{ "sections.questions.see", "Where else this belongs; printed unchanged.", NULL },
	{ NULL, NULL, NULL },
};
