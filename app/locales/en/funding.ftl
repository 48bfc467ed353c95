# Funded projects: what a donor pays for.

admin-funding = Funded projects
funding = Funded project
funding-lead = What donors pay for. A case belongs to one at most, and the dashboard tells numbers for each.
funding-hint = Which donor’s project pays for this case. Leave it empty if none does.
funding-none = None
funding-save = Save project
funding-part = Funding

fundings-none = No funded project yet
fundings-none-text = Add the projects for which donors ask for numbers.
funding-add = Add funded project
funding-add-lead = Its code stands in reports and files and stays as it is. A project is never removed: it ends on its last day.
funding-create = Add project
funding-saved = The funded project is saved.
funding-code = Code
funding-code-hint = 2 to 16 capital letters, digits or hyphens, for example SAHEL-2.
funding-code-fixed = It stands in reports and files, so it stays as it is.
funding-name = Name
funding-donor = Donor
funding-starts-on = First day
funding-ends-on = Last day
funding-ends-on-hint = After it, no case is given to the project any more. Cases that have it keep it.
funding-state = State
funding-runs = Running
funding-ended = Ended
funding-begins = Not begun

field-donor = Donor
field-starts-on = First day
field-ends-on = Last day
field-funding = Funded project

error-funding-code = Enter a code of 2 to 16 capital letters, digits or hyphens
error-funding-code-taken = Choose another code: a funded project with this one exists
error-funding-name = Enter the name of the project
error-funding-donor = Enter who pays for the project
error-funding-day = Enter the day
error-funding-order = Enter a last day that is not before the first
error-funding-not-running = Choose a funded project that is running, or leave it empty

event-funding-changed = Funded project changed
event-funding-changed-to = Funded project: { $project }
