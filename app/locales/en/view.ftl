# Saved views of lists, and filters that are one tap.

chip-on = Add the filter
chip-off = Take away the filter
cases-search-hint =
    { $n ->
        [one] Of a name at least { $n } letter
       *[other] Of a name at least { $n } letters
    }
cases-without = Only cases without
cases-none-without = No case lacks this
cases-none-without-text = Take away a filter to see more cases.
case-gap-next-step = a next step
case-gap-phone = a phone
case-gap-plan = a plan
case-gap-caseworker = a caseworker
referrals-without = Only referrals without
referral-gap-appointment = an appointment
referral-gap-outcome = an outcome
referral-gap-caseworker = a caseworker

view-list-cases = Saved views of cases
view-list-referrals = Saved views of referrals
views-lead = Filters under a name, as tabs above the list. Everybody sees through them only what they see anyway.
views-save = Save this view
views-manage = Edit views
views-search = A search is never saved in a view: it may be somebody’s name.
views-none = No saved view yet
views-none-text = Set filters in the list, then choose “Save this view”.
views-shared = Shared in the office
views-own = Only for you
view-nothing = There is nothing to save yet
view-nothing-text = Set a filter in the list first: a status, a provider, something that is missing.
view-save-lead = The filters are saved, not the cases: the view always shows what fits today.
view-name = Name of the view
view-name-hint = Short, at most 40 characters. Do not write anybody’s name.
view-first = Begin with this view
view-first-hint = The list opens with it, for you alone
view-share = Share with the office
view-share-hint = Everybody in your office gets the tab. Supervisors of the office can edit it.
view-changed = The views are changed.
view-begins = The list begins with it
view-choose = Begin with this view
view-not-first = Do not begin with this view
view-up = Move up
view-down = Move down
view-share-now = Share with the office
view-unshare = Stop sharing
view-rename-or-delete = Rename or delete { $name }
view-rename = Save the name
view-delete = Delete the view
view-delete-title = Delete the view { $name }?
view-delete-text = The tab is gone for everybody who has it. Cases and referrals stay as they are.
error-view-search = A search may be somebody’s name and is never saved. Clear the search, then save the view
error-view-nothing = Set a filter in the list before you save it as a view
error-view-name = Enter a name for the view
error-view-taken = There is a view with this name. Choose another name
error-view-many = There are { $max } views already. Delete one first

family-view = Saved views
entity-view = Saved view
action-view-saved = Saved a view of a list
action-view-shared = Shared a view of a list with the office
action-view-unshared = Stopped sharing a view
action-view-renamed = Renamed a saved view
action-view-moved = Moved a saved view
action-view-deleted = Deleted a saved view
action-view-chosen = Chose with which view a list begins
