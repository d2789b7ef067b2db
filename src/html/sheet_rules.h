/* sheet_rules.h - the part of the style sheet that is the same for every page. */
#ifndef WAYMARK_HTML_SHEET_RULES_H
#define WAYMARK_HTML_SHEET_RULES_H

/* The size of the theme's body that is shown in the size that the reader's browser gives text. */
#define RULES_BODY_PT 11.0

extern const char rules_of_page[], rules_of_paper[];

#endif
