import{$t as e,A as t,D as n,F as r,Ht as i,It as a,Jt as o,Kt as s,T as c,Ut as l,Wt as u,Y as d,_ as f,c as p,cn as m,d as h,dt as g,f as _,fn as v,hn as y,i as b,l as x,mn as S,on as C,q as w,qt as T,rn as E,s as D,sn as O,u as k,un as A,ut as j}from"./shared-CpJAXTHj.js";import{s as M,t as N}from"./charts-Bgkf8Rxd.js";var P=200;function F({ask:e,askHome:t}){return{past:async(e,n)=>{let r=await t(`history/history_during_period`,{start_time:n.toISOString(),entity_ids:e,minimal_response:!0,no_attributes:!0,significant_changes_only:!1});return new Map(e.map(e=>[e,(r[e]??[]).map(I)]))},lastJobs:async(t,n)=>{let{jobs:r}=await e(`jobs/list`,{printers:[t],limit:n});return r},places:async t=>{let{places:n}=await e(`materials/places`);return n.filter(e=>e.entry_id===t)},freeSpools:async()=>{let{spools:t}=await e(`materials/spools`,{is_mounted:!1,limit:P});return t},mount:(t,n,r)=>e(`materials/mount`,{entry_id:t,slot:n,spool_id:r}),maintenance:async t=>{let{items:n}=await e(`maintenance/list`,{serial:t});return n},saveMaintenance:(t,n)=>e(`maintenance/save`,{serial:t,...n}),maintenanceDone:t=>e(`maintenance/done`,{item_id:t}),deleteMaintenance:t=>e(`maintenance/delete`,{item_id:t}),rates:t=>e(`rates/in_force`,{printer:t})}}function I({lc:e,lu:t,s:n}){let r=n.trim()===``?NaN:Number(n);return[(e??t??0)*1e3,Number.isFinite(r)?r:null]}var L=class extends a{static{this.styles=[l,s,T,S`
      :host {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 12px;
        margin-bottom: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      li {
        display: flex;
        gap: 8px;
        padding: 4px 0;
      }
      li ha-icon {
        color: var(--pz-warning);
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
    `]}render(){let{printer:e}=this,t=e.health?.hints??[];return v`<section class="card">
      <h2>${this.text(`health.title`)}</h2>
      <dl>
        ${this._facts(e).map(([e,t])=>v`<div>
              <dt>${e}</dt>
              <dd>${t}</dd>
            </div>`)}
      </dl>
      ${t.length?v`<ul>
              ${t.map(e=>v`<li>
                    <ha-icon icon="mdi:lightbulb-on-outline"></ha-icon
                    ><span>${this.text(`health.hint.${e}`)}</span>
                  </li>`)}
            </ul>`:A}
      <div class="links">
        ${e.device_id?v`<printernizer-button
                icon="mdi:devices"
                .href=${`/config/devices/device/${e.device_id}`}
                .text=${this.text(`action.open_device`)}
              ></printernizer-button>`:A}
        ${e.entities.connection?v`<printernizer-button
                icon="mdi:history"
                .href=${`/history?entity_id=${e.entities.connection}`}
                .text=${this.text(`health.connection_history`)}
              ></printernizer-button>`:A}
      </div>
    </section>`}_facts(e){let{address:t,health:n,manufacturer:r,model:i,unavailable_since:a}=e,o=n?.firmware_available;return[[this.text(`health.model`),[r,i].filter(Boolean).join(` `)||`–`],[this.text(`health.connection`),e.connection===`connected`?this.text(`health.connected`):a?this.text(`connection.since`,{time:this.i18n.formats.moment(a,c.now)}):this.text(`status.unreachable`)],...t?[[this.text(`health.address`),t]]:[],...n?.firmware?[[this.text(`health.firmware`),o?this.text(`health.firmware_newer`,{now:n.firmware,newer:o}):n.firmware]]:[],...n&&n.developer_mode!==null?[[this.text(`health.developer_mode`),this.text(n.developer_mode?`health.on`:`health.off`)]]:[]]}};i([m({attribute:!1})],L.prototype,`printer`,void 0),L=i([o(`printernizer-printer-health`)],L);var R=class extends a{constructor(...e){super(...e),this.serial=``}static{this.styles=[l,s,S`
      :host {
        display: block;
      }
      a.row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
        color: inherit;
        text-decoration: none;
      }
      a.row:hover .name {
        text-decoration: underline;
      }
      .name {
        font-weight: 500;
      }
      .end {
        text-align: end;
      }
      printernizer-button {
        margin-top: 8px;
      }
    `]}render(){return v`<section class="card" aria-busy=${this.jobs?`false`:`true`}>
      <h2>${this.text(`printer.jobs`)}</h2>
      ${this._list()}
      <printernizer-button
        icon="mdi:format-list-bulleted"
        .href=${t(d({printers:[this.serial]}))}
        .text=${this.text(`printer.all_jobs`)}
      ></printernizer-button>
    </section>`}_list(){let{error:e,jobs:n}=this;return n?n.length===0?v`<p class="muted">${this.text(`idle.no_job`)}</p>`:v`<ul>
      ${n.map(e=>v`<li>
            <a class="row" href=${t(w(e.id))}>
              <span class="name ellipsis">${e.name||this.text(`job.unnamed`)}</span>
              <span class="end">${this._cost(e)}</span>
              <span class="muted">${this._result(e)}</span>
              <span class="muted end"
                >${e.filament===null?``:this.i18n.formats.grams(e.filament)}</span
              >
            </a>
          </li>`)}
    </ul>`:e===void 0?A:v`<p class="muted">${this.text(`printer.no_jobs_now`)}</p>`}_result(e){let{formats:t}=this.i18n,n=t.moment(e.end_time??e.start_time??e.first_seen,c.now);return`${e.result?this.text(`result.${e.result}`):this.text(`status.printing`)} · ${n}`}_cost({cost:e,currency:t}){return e===null?``:this.i18n.formats.money(e,t)}};i([m({attribute:!1})],R.prototype,`jobs`,void 0),i([m()],R.prototype,`serial`,void 0),i([m({attribute:!1})],R.prototype,`error`,void 0),R=i([o(`printernizer-printer-jobs`)],R);var z=[`nozzle`,`belts`,`guides`,`tube`,`filter`,`plate`,`cleaning`,`other`],B=[`hours`,`days`,`jobs`],V=100,H=85,U=class extends a{constructor(...e){super(...e),this.items=[],this.canEdit=!1,this._isAdding=!1}static{this.styles=[l,u,s,T,S`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 12px;
        align-items: center;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .name {
        font-weight: 500;
      }
      .meter {
        grid-column: 1 / -1;
        height: 6px;
        overflow: hidden;
        border-radius: 3px;
        background: var(--pz-tint-hover);
      }
      .meter div {
        height: 100%;
        background: var(--tone);
      }
      .deeds {
        display: flex;
        gap: 4px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
        padding-top: 12px;
        border-top: 1px solid var(--pz-line);
      }
      form > div {
        flex: 1 1 120px;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      p {
        margin-bottom: 8px;
      }
    `]}render(){return v`<section class="card">
      <h2>${this.text(`care.title`)}</h2>
      ${this.items.length?v`<ul>
              ${this.items.map(e=>this._item(e))}
            </ul>`:v`<p class="muted">${this.text(`care.none`)}</p>`}
      ${this.canEdit?this._isAdding?this._adding():this._add():A}
    </section>`}_item(e){let t=Number(e.used),n=t>=V?`error`:t>=H?`warning`:`success`,r=e.label||this.text(`care.kind.${e.kind}`);return v`<li class=${`tone-${n}`}>
      <div>
        <div class="name">${r}</div>
        <div class="muted">${this._when(e)}</div>
      </div>
      ${this.canEdit?v`<span class="deeds">
              <printernizer-button
                icon="mdi:check"
                .label=${this.text(`care.done`,{name:r})}
                @click=${()=>{D(this,`maintenance-done`,{itemId:e.id})}}
              ></printernizer-button>
              <printernizer-button
                variant="plain"
                icon="mdi:delete-outline"
                .label=${this.text(`care.delete`,{name:r})}
                @click=${()=>{D(this,`maintenance-deleted`,{itemId:e.id})}}
              ></printernizer-button>
            </span>`:v`<span></span>`}
      <div class="meter" aria-hidden="true"><div style=${`inline-size: ${Math.min(t,100)}%`}></div></div>
    </li>`}_when(e){let{formats:t}=this.i18n,n=t.percent(Number(e.used));return e.is_due?this.text(`care.due`,{percent:n}):e.due_on===null?this.text(`care.used`,{percent:n}):this.text(`care.due_on`,{percent:n,day:t.date(e.due_on)})}_add(){return v`<printernizer-button
      icon="mdi:plus"
      .text=${this.text(`care.add`)}
      @click=${()=>{this._isAdding=!0}}
    ></printernizer-button>`}_adding(){return v`<form
      @submit=${e=>{e.preventDefault()}}
    >
      <div>
        <label for="kind">${this.text(`care.kind`)}</label>
        <select id="kind" name="kind">
          ${z.map(e=>v`<option value=${e}>${this.text(`care.kind.${e}`)}</option>`)}
        </select>
      </div>
      <div>
        <label for="label">${this.text(`care.label`)}</label>
        <input id="label" name="label" type="text" maxlength="255" />
      </div>
      ${B.map(e=>v`<div>
            <label for=${e}>${this.text(`care.every_${e}`)}</label>
            <input id=${e} name=${e} type="number" inputmode="numeric" min="1" max="1000000" step="1" />
          </div>`)}
      <printernizer-button
        variant="filled"
        .text=${this.text(`settings.save`)}
        @click=${this._save}
      ></printernizer-button>
      <printernizer-button
        .text=${this.text(`dialog.cancel`)}
        @click=${()=>{this._isAdding=!1}}
      ></printernizer-button>
    </form>`}_save(){if(!this._form.reportValidity())return;let e=new FormData(this._form),t=t=>{let n=e.get(t);return typeof n==`string`?n.trim():``},n=e=>t(e)?Number(t(e)):null,r={kind:t(`kind`),label:t(`label`),every_hours:n(`hours`),every_days:n(`days`),every_jobs:n(`jobs`)};this._isAdding=!1,D(this,`maintenance-added`,{item:r})}};i([m({attribute:!1})],U.prototype,`items`,void 0),i([m({type:Boolean,attribute:`can-edit`})],U.prototype,`canEdit`,void 0),i([O()],U.prototype,`_isAdding`,void 0),i([C(`form`)],U.prototype,`_form`,void 0),U=i([o(`printernizer-printer-maintenance`)],U);var W=class extends a{constructor(...e){super(...e),this.places=[],this.spools=[],this.canEdit=!1}static{this.styles=[l,u,s,S`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) minmax(140px, 240px);
        align-items: center;
        gap: 4px 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .dot {
        width: 20px;
        height: 20px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .name {
        font-weight: 500;
      }
      @media (max-width: 460px) {
        li {
          grid-template-columns: 20px minmax(0, 1fr);
        }
        select,
        .spool {
          grid-column: 2;
        }
      }
    `]}render(){return this.places.length===0?A:v`<section class="card">
      <h2>${this.text(`slot.label`)}</h2>
      <ul>
        ${this.places.map(e=>this._place(e))}
      </ul>
      <slot></slot>
    </section>`}_place(e){let t=e.ams_number===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e.ams_number,slot:e.slot}),n=e.color??e.spool?.color??null,r=e.is_empty?this.text(`slot.empty`):e.name||e.type||this.text(`slot.unknown`);return v`<li>
      <span class="dot" style=${k(n?{background:b([n])}:{})}></span>
      <div>
        <div class="name ellipsis">${r}</div>
        <div class="muted">${t}</div>
      </div>
      ${this.canEdit?this._choice(e,t):this._spool(e.spool)}
    </li>`}_spool(e){return v`<span class="spool muted">${e?this._called(e):``}</span>`}_choice(e,t){let n=e.spool?[e.spool,...this.spools]:this.spools;return v`<select
      aria-label=${this.text(`places.spool_in`,{place:t})}
      @change=${t=>{let{value:n}=t.target;D(this,`spool-placed`,{slot:e.key,spoolId:n?Number(n):null})}}
    >
      <option value="" ?selected=${!e.spool}>${this.text(`places.no_spool`)}</option>
      ${n.map(t=>v`<option value=${t.id} ?selected=${t.id===e.spool?.id}>
            ${this._called(t)}
          </option>`)}
    </select>`}_called(e){let t=this.i18n.formats.grams(e.remaining),n=[e.vendor,e.name||e.type].filter(Boolean).join(` `);return`#${e.id} ${n} · ${t}`}};i([m({attribute:!1})],W.prototype,`places`,void 0),i([m({attribute:!1})],W.prototype,`spools`,void 0),i([m({type:Boolean,attribute:`can-edit`})],W.prototype,`canEdit`,void 0),W=i([o(`printernizer-printer-places`)],W);var G=[`nozzle`,`right_nozzle`,`left_nozzle`,`bed`,`chamber`];function K(e,t,n){return G.flatMap(r=>{let i=t.get(e[r]??``)??[],a=i.at(-1);return a?[{part:r,points:a[1]===null||a[0]>=n?i:[...i,[n,a[1]]]}]:[]})}var q=3,J=6e4,Y=class extends a{constructor(...e){super(...e),this.entities={},this.name=``,this._past=new n(this,new f),this._now=c.now,this._asked=``}connectedCallback(){super.connectedCallback(),this._timer=setInterval(()=>{document.hidden||this._load()},J)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this._timer)}willUpdate(e){let t=Object.values(this.entities).join();e.has(`entities`)&&t!==this._asked&&(this._asked=t,this._load(!0))}render(){let{error:e,isLoading:t,value:n}=this._past.state,r=n?K(this.entities,n,this._now):void 0,i=this._now;return v`<printernizer-chart
      .heading=${this.text(`temperature.label`)}
      .detail=${this.text(`temperature.last_hours`,{hours:q})}
      .table=${r?this._table(r):void 0}
      .emptyText=${this.text(`temperature.none`)}
      .fileName=${this.text(`temperature.file`)}
      .error=${e}
      ?stale=${t&&n!==void 0}
      @retry-wanted=${()=>{this._load()}}
    >
      ${r?.length?v`<printernizer-time-chart
              .lines=${r.map(e=>this._line(e))}
              .from=${i-q*36e5}
              .to=${i}
              .label=${this.text(`temperature.of`,{name:this.name})}
            ></printernizer-time-chart>`:A}
    </printernizer-chart>`}_line({part:e,points:t}){return{name:this._partName(e),tone:M(G.indexOf(e)),points:N(t),tell:e=>this.i18n.formats.celsius(e)}}_partName(e){return this.text(`temperature.${e}`)}_table(e){let{formats:t}=this.i18n,n=e.flatMap(({part:e,points:t})=>t.map(([t,n])=>({time:t,part:e,value:n})));return n.sort((e,t)=>e.time-t.time),{heads:[this.text(`temperature.when`),this.text(`temperature.part`),`°C`],rows:n.map(({part:e,time:n,value:r})=>[{text:t.dayTime(n),raw:new Date(n).toISOString()},this._partName(e),{text:r===null?`–`:t.number(r,1),raw:r}])}}_load(e=!1){this._now=c.now;let t=Object.values(this.entities);if(t.length===0)return;let n=/* @__PURE__ */ new Date(this._now-q*36e5);this._past.store.load(()=>this.api.past(t,n),{forget:e})}};i([m({attribute:!1})],Y.prototype,`api`,void 0),i([m({attribute:!1})],Y.prototype,`entities`,void 0),i([m()],Y.prototype,`name`,void 0),i([O()],Y.prototype,`_now`,void 0),Y=i([o(`printernizer-temperature-history`)],Y);var X=6,Z=class extends a{constructor(...e){super(...e),this.admin=!1,this._jobs=new n(this,new f),this._places=new n(this,new f),this._spools=new n(this,new f),this._care=new n(this,new f),this._rates=new n(this,new f),this._known=``}static{this.styles=[l,s,T,S`
      :host {
        display: block;
        max-width: 1300px;
        margin: 0 auto;
        padding: 16px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin: 0 4px 16px;
      }
      h2 {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--pz-muted);
      }
      .state ha-icon {
        color: var(--tone);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
      .column {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .live {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      .readings {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 16px;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
        margin-bottom: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `]}willUpdate(e){this.hasUpdated||(this._printerApi=F(this.connection));let t=this._printer;if(!t||!(e.has(`fleet`)||e.has(`place`)))return;let n=[t.entry_id,t.job?.id,t.last_job?.id,this.fleet.phase].join();if(n!==this._known&&this.fleet.phase===`live`){let e=this._known.split(`,`)[0]!==t.entry_id;this._known=n,this._load(t,e)}}render(){let e=this._printer;if(!e)return this._missing();let n=_(e),{icon:r,tone:i}=h(n);return v`
      <header class=${`tone-${i}`}>
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`printer.back`)}
          .href=${t(g)}
        ></printernizer-button>
        <h2>${e.name}</h2>
        <span class="state"><ha-icon .icon=${r}></ha-icon>${this.text(`status.${n}`)}</span>
      </header>
      <div class="grid">
        <div class="column">${this._live(e)} ${this._temperatures(e)}</div>
        <div class="column">
          ${this._slots(e)}
          <printernizer-printer-jobs
            .jobs=${this._jobs.state.value}
            .serial=${e.serial}
            .error=${this._jobs.state.error}
          ></printernizer-printer-jobs>
          <printernizer-printer-maintenance
            .items=${this._care.state.value??[]}
            ?can-edit=${this.admin}
            @maintenance-done=${this._careDone}
            @maintenance-added=${this._careAdded}
            @maintenance-deleted=${this._careDeleted}
          ></printernizer-printer-maintenance>
          ${this._costs()}
          <printernizer-printer-health .printer=${e}></printernizer-printer-health>
        </div>
      </div>
    `}get _printer(){return this.fleet.printers.get(this.place.entryId)}_missing(){return this.fleet.phase===`loading`?v`<p class="muted" aria-busy="true">${this.text(`fleet.loading`)}</p>`:v`<printernizer-notice
      icon="mdi:printer-3d-off"
      .heading=${this.text(`printer.missing`)}
      .text=${this.text(`printer.missing_text`)}
    >
      <printernizer-button
        icon="mdi:arrow-left"
        .href=${t(g)}
        .text=${this.text(`printer.back`)}
      ></printernizer-button>
    </printernizer-notice>`}_live(e){let n=_(e),{camera:r}=e.entities,i=e.alerts.filter(({severity:e})=>e!==`info`);return v`<section
      class=${`card live tone-${h(n).tone}`}
      aria-label=${this.text(`printer.live`)}
    >
      ${n===`unreachable`?v`<printernizer-offline-section .printer=${e}></printernizer-offline-section>`:v`${i.length?v`<printernizer-alerts role="alert" .alerts=${i}></printernizer-alerts>`:A}
              ${e.job?v`<printernizer-job-section .printer=${e}></printernizer-job-section>`:v`<printernizer-rest-section .printer=${e}></printernizer-rest-section>`}
              ${r?v`<printernizer-camera .entity=${r} .label=${e.name}></printernizer-camera>`:A}
              <div class="readings">
                <printernizer-temperatures
                  .nozzles=${e.nozzles}
                  .bed=${e.bed}
                  .chamber=${e.chamber}
                ></printernizer-temperatures>
                ${e.job?v`<printernizer-running-cost .job=${e.job}></printernizer-running-cost>`:A}
              </div>
              <printernizer-card-actions .printer=${e} hide-camera></printernizer-card-actions>`}
      <div class="links">
        <printernizer-button
          icon="mdi:folder-outline"
          .href=${t(j(e.entry_id))}
          .text=${this.text(`printer.files`)}
        ></printernizer-button>
      </div>
    </section>`}_temperatures(e){return Object.keys(e.entities.temperatures).length===0?A:v`<printernizer-temperature-history
      .api=${this._printerApi}
      .entities=${e.entities.temperatures}
      .name=${e.name}
    ></printernizer-temperature-history>`}_slots(e){return v`<printernizer-printer-places
      .places=${this._places.state.value??[]}
      .spools=${this._spools.state.value??[]}
      ?can-edit=${e.connection===`connected`&&e.can_control}
      @spool-placed=${this._place}
    >
      ${this.admin?v`<printernizer-button
              icon="mdi:disc"
              .href=${t(r)}
              .text=${this.text(`printer.all_filaments`)}
            ></printernizer-button>`:A}
    </printernizer-printer-places>`}_costs(){let e=this._rates.state.value;if(!e)return A;let{currency:n,formats:r}=this.i18n;return v`<section class="card">
      <h2>${this.text(`printer.costs`)}</h2>
      <dl>
        <div>
          <dt>${this.text(`printer.machine_hour`)}</dt>
          <dd>${r.price(e.machine_per_hour,n)}</dd>
        </div>
        <div>
          <dt>${this.text(`rates.name.watts`)}</dt>
          <dd>${r.measure(e.values.watts??`0`,`W`)}</dd>
        </div>
      </dl>
      <printernizer-button
        icon="mdi:cash-edit"
        .href=${t({page:`settings`,section:`costs`})}
        .text=${this.text(`printer.edit_costs`)}
      ></printernizer-button>
    </section>`}_load({entry_id:e,serial:t},n){let r=this._printerApi,i={forget:n};this._jobs.store.load(()=>r.lastJobs(t,X),i),this._care.store.load(()=>r.maintenance(t),i),this._places.store.load(()=>r.places(e),i),this._spools.store.load(()=>r.freeSpools()),this.admin&&this._rates.store.load(()=>r.rates(t),i)}_place({detail:e}){this._change((t,{entry_id:n})=>t.mount(n,e.slot,e.spoolId))}_careDone({detail:e}){this._change(t=>t.maintenanceDone(e.itemId))}_careAdded({detail:e}){this._change((t,{serial:n})=>t.saveMaintenance(n,e.item))}_careDeleted({detail:e}){this._change(t=>t.deleteMaintenance(e.itemId))}async _change(e){let t=this._printer;if(t){try{await e(this._printerApi,t)}catch(e){p(this,await x(this.api,this.i18n.texts,e))}this._load(t,!1)}}};i([m({attribute:!1})],Z.prototype,`place`,void 0),i([m({attribute:!1})],Z.prototype,`fleet`,void 0),i([m({type:Boolean})],Z.prototype,`admin`,void 0),i([y({context:E}),m({attribute:!1})],Z.prototype,`api`,void 0),i([y({context:e}),m({attribute:!1})],Z.prototype,`connection`,void 0),Z=i([o(`printernizer-printer-view`)],Z);export{Z as PrinternizerPrinterView};