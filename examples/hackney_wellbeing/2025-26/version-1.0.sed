# version-1.0.sed: the wellbeing audit as it was in earlier years, from today's: its number, the name of one strand, and one strand in
# the place of another.
s/version = "1\.1"/version = "1.0"/
/-- since 1\.0:/,/ended = {/d
s/{ id = "relational_behaviour", title = "Relational behaviour approach"/{ id = "behaviour", title = "Behaviour approach"/
/{ id = "staff_modelling"/,/^\t\t\t\t},$/c\
				{ id = "wellbeing_week", title = "Wellbeing week",\
					owner = "Senior mental health lead", support = "camhs",\
					descriptors = {\
						emerging = {\
							text = "A timetable shows what each class does in the yearly week on mental health.",\
							action = "Put one lesson and one assembly on mental health into the week’s timetable for "\
								.. "each class.",\
							success = "Pupils say what their class did in the week; source: one question to each "\
								.. "class afterwards.",\
						},\
						established = {\
							text = "The plan of lessons names something that began in the week and is still done a term "\
								.. "later.",\
							action = "Ask each class which part of the week to keep, and write it into next term’s "\
								.. "plan.",\
							success = "Pupils know what came of the week; source: three classes asked a term later.",\
						},\
						advanced = {\
							text = "Pupils and families planned the latest week.",\
							action = "Ask four pupils and two parents to plan the next week with the mental health "\
								.. "lead.",\
							success = "More families take part; source: sign-in sheets of two years.",\
						},\
					},\
				},
