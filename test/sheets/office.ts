import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWorkbook } from '../../src/hosts/file';
import type { Snapshot } from '../../src/core/workbook/snapshot';

/** Something that a person does in the workbook before it is recalculated. */
export type OfficeStep =
  | { readonly act: 'insert-row'; readonly sheet: string; readonly row: number }
  /** Inserts a row below this one and copies this one into it. */
  | { readonly act: 'repeat-row'; readonly sheet: string; readonly row: number }
  | { readonly act: 'type'; readonly sheet: string; readonly cell: string; readonly value: string | number };

/** A workbook to open, work on and recalculate. */
export interface OfficeJob {
  readonly bytes: Uint8Array;
  readonly steps?: readonly OfficeStep[];
}

/** Whether LibreOffice is there. */
export const OFFICE_IS_THERE = spawnSync('soffice', ['--version']).status === 0;

const TIME_LIMIT = 500_000;

/**
 * Opens each workbook in LibreOffice, does the steps, recalculates every formula and gives back what the cells then hold.
 * One start for all of them, because a start takes longer than the work. The profile is the call's own: in it LibreOffice
 * always recalculates on loading, where it otherwise trusts the results that a file of Excel's brings along.
 */
export function recalculate(jobs: readonly OfficeJob[]): Snapshot[] {
  const folder = mkdtempSync(join(tmpdir(), 'cuadre-sheets-'));
  try {
    const profile = preparedProfile(folder);
    const lines = jobs.map(({ bytes, steps = [] }, at) => {
      writeFileSync(join(folder, `in-${at}.xlsx`), bytes);
      return [join(folder, `in-${at}.xlsx`), join(folder, `out-${at}.xlsx`), ...steps.map(stepText)].join('\t');
    });
    const list = join(folder, 'jobs.txt');
    writeFileSync(list, `${lines.join('\n')}\n`);
    start(profile, [`macro:///Standard.Module1.Recalculate("${list}")`]);
    return jobs.map((_, at) => readWorkbook(new Uint8Array(readFileSync(join(folder, `out-${at}.xlsx`)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stepText(step: OfficeStep): string {
  if (step.act === 'insert-row') return `insert|${step.sheet}|${step.row}`;
  if (step.act === 'repeat-row') return `repeat|${step.sheet}|${step.row}`;
  const kind = typeof step.value === 'number' ? 'value' : 'text';
  return `${kind}|${step.sheet}|${step.cell}|${step.value}`;
}

/** A fresh profile: LibreOffice fills it on its first start, and only then are its settings and the macro ours. */
function preparedProfile(folder: string): string {
  const profile = join(folder, 'profile');
  start(profile, ['--terminate_after_init']);
  const settings = join(profile, 'user', 'registrymodifications.xcu');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('</oor:items>', `${RECALCULATE}</oor:items>`));
  writeFileSync(join(profile, 'user', 'basic', 'Standard', 'Module1.xba'), MODULE);
  return profile;
}

function start(profile: string, more: readonly string[]): void {
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
  execFileSync('soffice', [...settings, ...more], { timeout: TIME_LIMIT, stdio: 'ignore' });
}

const RECALCULATE =
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';

const BASIC = `Sub Recalculate(jobList As String)
  Dim fileNumber As Integer, jobLine As String
  fileNumber = FreeFile
  Open jobList For Input As #fileNumber
  Do While Not EOF(fileNumber)
    Line Input #fileNumber, jobLine
    If jobLine <> "" Then RunJob(Split(jobLine, Chr(9)))
  Loop
  Close #fileNumber
End Sub

Sub RunJob(parts)
  Dim loading(0) As New com.sun.star.beans.PropertyValue
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  Dim oDoc As Object, oSheet As Object, i As Integer, act
  loading(0).Name = "Hidden"
  loading(0).Value = True
  oDoc = StarDesktop.loadComponentFromURL(ConvertToURL(parts(0)), "_blank", 0, loading())
  For i = 2 To UBound(parts)
    act = Split(parts(i), "|")
    oSheet = oDoc.Sheets.getByName(act(1))
    If act(0) = "insert" Then oSheet.Rows.insertByIndex(CLng(act(2)) - 1, 1)
    If act(0) = "repeat" Then
      oSheet.Rows.insertByIndex(CLng(act(2)), 1)
      oSheet.copyRange(oSheet.getCellRangeByName("A" & (CLng(act(2)) + 1)).CellAddress, oSheet.Rows.getByIndex(CLng(act(2)) - 1).RangeAddress)
    End If
    If act(0) = "value" Then oSheet.getCellRangeByName(act(2)).setValue(Val(act(3)))
    If act(0) = "text" Then oSheet.getCellRangeByName(act(2)).setString(act(3))
  Next
  oDoc.calculateAll()
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  oDoc.storeToURL(ConvertToURL(parts(1)), saving())
  oDoc.close(True)
End Sub`;

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
${BASIC.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}
</script:module>`;
