-- A provider reads what it is done with for thirty days, also where nobody has closed it yet.
update referral set access_until = coalesce(completed_at, status_since) + interval '30 days'
 where status in ('completed', 'verified') and access_until is null;
