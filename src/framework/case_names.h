/* case_names.h - the words of the case format, by the enums of case_rules.h, each ended by NULL. */
#ifndef WAYMARK_FRAMEWORK_CASE_NAMES_H
#define WAYMARK_FRAMEWORK_CASE_NAMES_H

extern const char *const case_states[], *const case_trigger_rules[], *const case_clock_rules[],
	*const case_field_types[], *const case_computeds[], *const case_gate_needs[],
	*const case_profiles[];

#endif
