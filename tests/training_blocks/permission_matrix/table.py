"""What every kind of user meets at every view. After a stroke stands what the view's address says. What a cell says:

login   sent to sign in          home  refused: sent to the admin's home, as Wagtail refuses
sees    shown, with the article  bare  shown, without anything of the section's
404     not there for this user  403   refused where it stands
done    carried out
"""

ROLES = ["anonymous", "editor", "editor of another", "approver", "administrator"]

#                                             anonymous  editor  another  approver  administrator
TABLE = """
GET  training-reports_modeladmin_index          login     sees    bare     sees      sees
GET  training-reports_modeladmin_inspect        login     sees    home     sees      sees
GET  training-problems_modeladmin_index         login     sees    bare     sees      sees
GET  training-corrections_modeladmin_index      login     sees    bare     sees      sees
GET  training-corrections_modeladmin_reason     login     home    404      sees      sees
POST training-corrections_modeladmin_reason     login     home    404      done      done
GET  training_conflicts                         login     sees    bare     sees      sees
POST training_conflicts_decide                  login     403     403      done      done
POST training_conflicts_undo                    login     403     403      done      done
GET  training_approvals_reopen                  login     home    404      sees      sees
POST training_approvals_reopen                  login     home    404      done      done
GET  training_decisions                         login     sees    bare     sees      sees
GET  training_completeness                      login     bare    bare     bare      bare
POST training_paste                             login     bare    bare     bare      bare
GET  training_find_units                        login     home    home     home      sees
GET  wagtailadmin_home                          login     sees    bare     sees      sees
GET  training_home_panel/conflicts              login     bare    bare     bare      bare
GET  training_home_panel/expected               login     bare    bare     bare      bare
GET  training_home_panel/problems               login     404     404      404       404
GET  wagtailadmin_api:pages:listing             login     sees    bare     sees      sees
GET  wagtailadmin_api:pages:detail              login     sees    404      sees      sees
GET  wagtailadmin_api:pages:find                login     404     404      404       404
POST wagtailadmin_api:pages:action              login     404     404      404       404
GET  training_merge_units                       login     home    home     home      bare
POST training_merge_units                       login     home    home     home      bare
GET  training_merge_programmes                  login     home    home     home      sees
POST training_merge_programmes                  login     home    home     home      sees
GET  training_part_programme                    login     home    home     home      sees
POST training_part_programme                    login     home    home     home      sees
GET  {units}:list                               login     home    home     home      sees
GET  {units}:list_results                       login     home    home     home      sees
GET  {units}:add                                login     home    home     home      bare
POST {units}:add                                login     home    home     home      done
GET  {units}:edit                               login     home    home     home      sees
POST {units}:edit                               login     home    home     home      done
GET  {units}:delete                             login     home    home     home      sees
POST {units}:delete                             login     home    home     home      done
GET  {units}:usage                              login     home    home     home      sees
GET  {units}:history                            login     home    home     home      sees
GET  {units}:history_results                    login     home    home     home      bare
GET  {unit_chooser}:choose                      login     sees    sees     sees      sees
GET  {unit_chooser}:choose_results              login     sees    sees     sees      sees
GET  {unit_chooser}:chosen                      login     sees    sees     sees      sees
GET  {unit_chooser}:chosen_multiple             login     sees    sees     sees      sees
GET  {programmes}:list                          login     home    home     home      sees
GET  {programmes}:list_results                  login     home    home     home      sees
GET  {programmes}:add                           login     home    home     home      bare
POST {programmes}:add                           login     home    home     home      done
GET  {programmes}:edit                          login     home    home     home      sees
POST {programmes}:edit                          login     home    home     home      done
GET  {programmes}:delete                        login     home    home     home      sees
POST {programmes}:delete                        login     home    home     home      done
GET  {programmes}:usage                         login     home    home     home      sees
GET  {programmes}:history                       login     home    home     home      sees
GET  {programmes}:history_results               login     home    home     home      bare
GET  {programme_chooser}:choose                 login     sees    sees     sees      sees
GET  {programme_chooser}:choose_results         login     sees    sees     sees      sees
GET  {programme_chooser}:chosen                 login     sees    sees     sees      sees
GET  {programme_chooser}:chosen_multiple        login     sees    sees     sees      sees
"""
NAMES = {
    "units": "wagtailsnippets_training_blocks_reportingunit",
    "programmes": "wagtailsnippets_training_blocks_programme",
    "unit_chooser": "wagtailsnippetchoosers_training_blocks_reportingunit",
    "programme_chooser": "wagtailsnippetchoosers_training_blocks_programme",
}


def rows():
    """(method, view): what each role meets."""
    split = (line.split() for line in TABLE.format(**NAMES).strip().splitlines())
    return {(method, view): tuple(cells) for method, view, *cells in split}
