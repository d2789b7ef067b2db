/* notes_interview.c - what each field of an interview is for. See notes.h. */
#include "framework/notes.h"

const struct field_note notes_interview[] = {
	{ "respondents", "Who takes notes.", "1" },
	{ "respondents.id", "What tables hold.", "interviewer" },
	{ "respondents.name", "What people read.", "Interviewer" },
	{ "respondents.short", "The head of a narrow column.", "Interviewer" },
	{ "respondents.agreed", "Of no use in an interview.", NULL },
	{ "findings", "What a note may amount to.", "2" },
	{ "findings.id", "What the column rating holds.", "strength|follow_up" },
	{ "findings.name", "What people read.", "Strength|To follow up" },
	{ "findings.aliases", "Other words that tables may hold for it.", NULL },
	{ "sections.questions", "What is asked, in this order.", "1" },
	{ "sections.questions.id", "The question's name in tables; it never changes.", NULL },
	{ "sections.questions.text", "The question as it is asked.", NULL },
	{ "sections.questions.prompt", "What to ask after.", NULL },
	{ "sections.questions.lines", "Ruled lines to write on in the printed pack.", NULL },
	{ "sections.questions.see", "Where else this belongs; printed as it stands.", NULL },
	{ NULL, NULL, NULL },
};
