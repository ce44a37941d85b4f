/** Names of Dynamics' public clusters, as they stand in hosts: `contoso.crm4.dynamics.com`. */
export const DYNAMICS_CLUSTERS = ['crm', ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((n) => `crm${n}`)];
