# Who is in a business, and what the timeline of a case says of its money.

## Members
business-along = Who begins it together
business-members-hint = Only for a group: people from cases who join, each of their own will. One person is in one business. A cooperative is chosen below.
business-members-known = In the group already: { $names }
business-member-n = Joins, { $n }
business-member-add = One more person
business-coop = Association
business-coop-hint = Only for a cooperative: the person is a member of it, and it has no other plan
business-coop-none = No association
business-coop-members =
    { $n ->
        [0] No members from cases
        [one] { $n } member from cases
       *[other] { $n } members from cases
    }
business-members = Who is in it
business-members-whose = Begun by { $name }
business-members-none = Nobody else yet.
business-members-others =
    { $n ->
        [one] { $n } more whom you do not see
       *[other] { $n } more whom you do not see
    }
business-members-foot = By code name. Nobody in the group needs to know who has a case.
business-member-join = Add a person
business-member-left = Left on { $day }
business-in-title = In a business with others
business-in-other = A business that somebody else looks after
business-saved-joined = The person is added.
business-saved-left = It is noted that the person left.
error-business-member-twice = The person is in this business already
error-business-member-second = The person has a business or is in one already: one person, one grant
error-business-members-few = A group is two people and more: add who joins, or let one person begin alone
error-business-members-many = Name at most { $max } people at once
error-business-members-kind = Choose “A group”, or leave this empty: only a group has members
error-business-kind-members = Somebody is in this group: choose “A group”, or note first that they left
error-business-coop = Choose the association that begins the business
error-business-coop-kind = Choose “A cooperative”, or no association
error-business-coop-not-in = Choose an association in which the person is a member
error-business-coop-second = This association has another plan: one association, one grant
error-business-coop-members = Somebody in this association has a business or is in one already: one person, one grant
error-coop-member-business = The association gets a grant and the person has a business already: one person, one grant

## Timeline
event-tranche-requested = Start-up money asked for
event-tranche-approved = Start-up money approved
event-tranche-refused = Start-up money not approved
event-tranche-received = The person confirms the start-up money
event-tranche-withheld = Start-up money held back
event-tranche-released = Start-up money no longer held back
event-tranche-cancelled = Part of the start-up money is not paid
event-tranche-reversed = Start-up money came back
event-goods-received = Goods for the business arrived
event-payee-changed = Said to whom start-up money goes
event-over-paid = Start-up money paid twice
event-over-paid-told = The person was told of money paid twice
event-over-paid-settled = Money paid twice is settled
event-business-joined = Joined the business of a group
event-business-left = Left the business of a group
event-coop-joined = Joined an association
event-coop-left = Left an association
event-stipend-paid = Stipend paid
event-kit-looked = Toolkit looked at, cohort { $n }

## Log
action-startup-joined = Added somebody to the business of a group
action-startup-left = Noted that somebody left the business of a group
