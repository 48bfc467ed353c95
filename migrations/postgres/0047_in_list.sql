-- Lists of referrals are read in their order: in which list one stands follows from its status, and when it is its turn, too.
alter table referral add column list_view text generated always as (
    case
        when status in ('draft', 'ready') then 'draft'
        when status in ('sent', 'received', 'escalated') then 'waiting'
        when status in ('accepted', 'scheduled') then 'accepted'
        when status = 'in_service' then 'in_service'
        when status in ('completed', 'verified') then 'completed'
        when status in ('declined', 'no_show', 'returned_by_provider', 'expired') then 'undone'
        when status in ('closed', 'revoked') then 'ended'
    end) stored;
alter table referral add column list_at timestamptz generated always as (
    case when status in ('sent', 'received', 'escalated') then answer_due else status_since end) stored;
create index referral_in_list on referral (office_id, list_view, list_at, id);
