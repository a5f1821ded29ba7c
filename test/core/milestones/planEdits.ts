import type { Random } from '../../specimens/random';
import type { PlainAxis, PlainFront, PlainMilestone, PlainPlan } from '../../specimens/layouts/plainPlan';

/** A plan after an office worked on it. */
export interface EditedPlan {
  readonly plan: PlainPlan;
  /** New names by old ones. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

/** Renames, removes, adds and reorders milestones, and renames axes. Amounts and activities stay. */
export function editPlan(plan: PlainPlan, random: Random): EditedPlan {
  const editor = new PlanEditor(random);
  const axes = plan.axes.map((axis) => editor.axis(axis));
  return {
    plan: { ...plan, axes: random.chance(0.3) ? random.shuffle(axes) : axes },
    renamed: editor.renamed,
    removed: editor.removed,
  };
}

class PlanEditor {
  readonly renamed = new Map<string, string>();
  readonly removed = new Set<string>();
  private added = 0;

  constructor(private readonly random: Random) {}

  axis({ name, fronts }: PlainAxis): PlainAxis {
    const renamed = this.random.chance(0.2) ? `${name} Y BIENESTAR` : name;
    return { name: renamed, fronts: fronts.map((front) => this.front(front)) };
  }

  private front({ name, milestones }: PlainFront): PlainFront {
    const kept = milestones.flatMap((milestone) => this.milestone(milestone));
    const added = this.random.chance(0.4) || kept.length === 0 ? [this.newMilestone(milestones)] : [];
    const edited = [...kept, ...added];
    return { name, milestones: this.random.chance(0.3) ? this.random.shuffle(edited) : edited };
  }

  private milestone(milestone: PlainMilestone): PlainMilestone[] {
    if (this.random.chance(0.2)) {
      this.removed.add(milestone.name);
      return [];
    }
    if (!this.random.chance(0.3)) return [milestone];
    const name = this.random.chance(0.5)
      ? `${milestone.name} del municipio`
      : `Plan maestro número ${this.renamed.size + 1}`;
    this.renamed.set(milestone.name, name);
    return [{ ...milestone, name }];
  }

  private newMilestone([like]: readonly PlainMilestone[]): PlainMilestone {
    this.added += 1;
    const activities = (like?.activities ?? []).map((activity) => ({
      ...activity,
      text: `Obra nueva ${this.added}: ${activity.text}`,
    }));
    return { name: `Nuevo frente de obra ${this.added} ${like?.name ?? ''}`, activities };
  }
}
