# The ledger by project, and statements held against what was sent.

ledger-filter = Filter the ledger
ledger-project = Project
ledger-project-any = All projects
ledger-no-project = No project
ledger-by-project = By project
ledger-open-project = Open the project { $title }
business-project = Project
business-project-hint = If the business is part of a community project. Its money is then counted there too.
business-project-change = Change the project
business-project-save = Save the project
business-saved-project = Project saved.
error-business-project = Choose a project of your office that is approved and goes on, or none
project-startups = Start-ups of this project
project-startups-lead = Sums of the start-ups that you may see in the ledger.
project-startups-none = No start-up money yet
project-startups-none-text = A start-up is counted here once its plan names this project and is approved.
project-startups-ledger = Show the tranches in the ledger
action-startup-project-set = Said to which project a start-up belongs
statement-days = From { $first } to { $last }.
statement-missing-title = Not on the statement
statement-missing =
    { $n ->
        [one] One payment is not on the statement
       *[other] { $n } payments are not on the statement
    }
statement-missing-text = They were sent on these days or in the same file, and no statement speaks of them. Ask the provider before anything is sent again.
payment-sent = Sent
