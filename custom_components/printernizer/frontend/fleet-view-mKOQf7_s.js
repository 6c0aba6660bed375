import{A as e,Gt as t,Jt as n,O as r,Qt as i,Rt as a,T as o,Wt as s,Zt as c,d as l,dn as u,f as d,fn as f,gn as p,gt as m,ht as h,mn as g,mt as _,n as v,pt as y,rn as b,s as x,t as S,vn as C,x as w,yn as T}from"./shared-DAoOR4wi.js";var E=[`integration_discovery`,`zeroconf`,`dhcp`];function D({askHome:e}){return{printers:async()=>(await e(`config_entries/flow/progress`)).flatMap(({handler:e,context:t})=>e===`printernizer`&&E.includes(t.source)?[{name:t.title_placeholders?.name??`Printernizer`}]:[])}}var O=e({page:`fleet`,query:{...y.query,isDemo:!0}}),k=1e4,A={bambu:[`lan`,`code`,`developer`],prusa:[`password`,`switched_on`]},j=class extends a{constructor(...e){super(...e),this.canAdd=!1,this._found=[],this._ask=()=>{this.canAdd&&this._connection&&D(this._connection).printers().then(e=>{this._found=e},()=>void 0)}}static{this.styles=[t,C`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 12px;
        max-width: 640px;
        margin: 4vh auto 0;
        padding: 24px;
        text-align: center;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 96px;
        height: 96px;
        border-radius: 50%;
        color: var(--pz-printing);
        background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
      }
      .mark ha-icon {
        --mdc-icon-size: 48px;
      }
      h2 {
        margin-top: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
      }
      .deeds {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin: 12px 0;
      }
      section {
        width: 100%;
        padding: 16px;
        border: 1px solid var(--pz-line);
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
        text-align: start;
      }
      h3 {
        margin: 0 0 8px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      .found {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
        overflow-wrap: anywhere;
      }
      .steps {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
        gap: 12px;
        width: 100%;
      }
      ol {
        margin: 0;
        padding-inline-start: 20px;
      }
      li + li {
        margin-top: 4px;
      }
    `]}connectedCallback(){super.connectedCallback(),this._ask(),this._timer=setInterval(this._ask,k)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this._timer)}render(){return p`
      <div class="mark"><ha-icon icon="mdi:printer-3d-nozzle-outline"></ha-icon></div>
      <h2>${this.text(`empty.title`)}</h2>
      <p class="muted">${this.text(`empty.text`)}</p>
      ${this.canAdd?this._discovered():p`<p class="muted">${this.text(`empty.admin`)}</p>`}
      <div class="deeds">
        ${this.canAdd?p`<printernizer-button
                variant="filled"
                icon="mdi:plus"
                .text=${this.text(`empty.button`)}
                @click=${this._add}
              ></printernizer-button>`:g}
        <printernizer-button
          icon="mdi:presentation-play"
          .text=${this.text(`first.demo`)}
          href=${O}
        ></printernizer-button>
      </div>
      ${this.canAdd?this._preparations():g}
    `}_discovered(){return this._found.length===0?g:p`<section aria-live="polite">
      <h3>${this.text(`first.found`)}</h3>
      <ul>
        ${this._found.map(({name:e})=>p`<li class="found">
              <span>${e}</span>
              <printernizer-button
                .text=${this.text(`first.set_up`)}
                .label=${this.text(`first.set_up_name`,{name:e})}
                @click=${this._setUp}
              ></printernizer-button>
            </li>`)}
      </ul>
    </section>`}_preparations(){return p`<div class="steps">
      ${[`bambu`,`prusa`].map(e=>p`<section>
            <h3>${this.text(`first.${e}`)}</h3>
            <ol>
              ${A[e].map(e=>p`<li>${this.text(`first.step.${e}`)}</li>`)}
            </ol>
          </section>`)}
    </div>`}_setUp(){r(`/config/integrations/dashboard`)}_add(){x(this,`add-printer`)}};s([f({type:Boolean,attribute:`can-add`})],j.prototype,`canAdd`,void 0),s([T({context:b})],j.prototype,`_connection`,void 0),s([u()],j.prototype,`_found`,void 0),j=s([i(`printernizer-empty-state`)],j);var M={cards:`mdi:view-grid-outline`,cameras:`mdi:cctv`,plan:`mdi:chart-gantt`},N=class extends a{static{this.styles=[t,n,C`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      select {
        width: auto;
        max-width: 200px;
      }
      @media (max-width: 620px) {
        select {
          order: 1;
          flex: 1 1 40%;
          max-width: none;
        }
        printernizer-button {
          margin-inline-start: auto;
        }
      }
    `]}render(){let{query:t}=this;return p`
      <printernizer-segmented
        .label=${this.text(`fleet.layout`)}
        .value=${t.layout}
        .segments=${h.map(n=>({value:n,icon:M[n],text:this.text(`fleet.layout.${n}`),href:e({page:`fleet`,query:{...t,layout:n}})}))}
      ></printernizer-segmented>
      <select
        aria-label=${this.text(`fleet.sort`)}
        @change=${e=>{this._go({sort:e.target.value})}}
      >
        ${m.map(e=>p`<option value=${e} ?selected=${e===t.sort}>
              ${this.text(`fleet.sort.${e}`)}
            </option>`)}
      </select>
      <select
        aria-label=${this.text(`fleet.group`)}
        @change=${e=>{this._go({grouping:e.target.value})}}
      >
        ${_.map(e=>p`<option value=${e} ?selected=${e===t.grouping}>
              ${this.text(`fleet.group.${e}`)}
            </option>`)}
      </select>
      <printernizer-button
        variant="plain"
        icon="mdi:monitor-dashboard"
        .label=${this.text(`fleet.wall`)}
        @click=${()=>{this._go({isWall:!0})}}
      ></printernizer-button>
    `}_go(e){w({page:`fleet`,query:{...this.query,...e}})}};s([f({attribute:!1})],N.prototype,`query`,void 0),N=s([i(`printernizer-fleet-toolbar`)],N);var P=class extends a{constructor(...e){super(...e),this.showsCamera=!1}static{this.styles=[t,c,C`
      :host {
        display: block;
      }
      article {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 12px;
        height: 100%;
        min-height: 240px;
        padding: 20px;
        overflow: hidden;
        border: 1px solid var(--pz-line);
        border-inline-start: 8px solid var(--tone);
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      h2 {
        font-size: 24px;
        font-weight: 500;
        line-height: 32px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: 24px;
        line-height: 32px;
      }
      .state ha-icon {
        --mdc-icon-size: 32px;
        color: var(--tone);
      }
      .big {
        font-size: 40px;
        line-height: 48px;
        font-weight: 500;
      }
      .job {
        font-size: 16px;
        line-height: 24px;
      }
      .end {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 16px;
        margin-top: auto;
        font-size: 16px;
      }
      printernizer-time-left {
        font-size: 16px;
      }
    `]}render(){let{printer:e}=this;if(!e)return g;let t=d(e),{icon:n,tone:r}=l(t),i=e.alerts.filter(e=>e.severity!==`info`),a=t!==`unreachable`;return p`<article class=${`tone-${r}`} aria-labelledby="name">
      <h2 id="name" class="ellipsis">${e.name}</h2>
      <div class="state">
        <ha-icon .icon=${n}></ha-icon><span class="ellipsis">${this.text(`status.${t}`)}</span>
      </div>
      ${a&&i.length?p`<printernizer-alerts role="alert" .alerts=${i}></printernizer-alerts>`:g}
      ${a&&this.showsCamera&&e.entities.camera?p`<printernizer-camera
              .entity=${e.entities.camera}
              .label=${e.name}
            ></printernizer-camera>`:g}
      ${a?this._doing(e):g}
    </article>`}_doing(e){let{job:t,last_job:n}=e,{formats:r}=this.i18n;if(!t){if(!n?.end_time)return g;let e=r.moment(n.end_time,o.now);return p`<p class="job muted">${this.text(`idle.free_since`,{time:e})}</p>`}let i=t.name||this.text(`job.unnamed`),a=[`paused`,`attention`,`error`].includes(e.status);return p`
      <p class="job ellipsis">${i}</p>
      <div class="end">
        <span class="big">${t.progress===null?`–`:r.percent(t.progress)}</span>
        <printernizer-time-left .job=${t} ?standing=${a}></printernizer-time-left>
      </div>
      <printernizer-progress
        .value=${t.progress}
        .label=${this.text(`job.progress`,{name:i})}
        bare
      ></printernizer-progress>
    `}};s([f({attribute:!1})],P.prototype,`printer`,void 0),s([f({type:Boolean,attribute:`shows-camera`})],P.prototype,`showsCamera`,void 0),P=s([i(`printernizer-wall-card`)],P);var F=15e3,I=class extends a{constructor(...e){super(...e),this.printers=[],this.stale=!1,this._turn=0,this._stayAwake=()=>{!document.hidden&&`wakeLock`in navigator&&navigator.wakeLock.request(`screen`).then(e=>{this.isConnected?this._lock=e:e.release()},()=>void 0)},this._key=e=>{e.key===`Escape`&&this._leave()}}static{this.styles=[t,C`
      :host {
        position: fixed;
        inset: 0;
        z-index: 10;
        display: flex;
        flex-direction: column;
        gap: 16px;
        padding: 16px;
        overflow: auto;
        background: var(--pz-background);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(420px, 100%), 1fr));
        grid-auto-rows: minmax(240px, auto);
        gap: 16px;
      }
      .stale {
        opacity: 0.6;
      }
    `]}connectedCallback(){super.connectedCallback(),this._timer=setInterval(()=>{this._turn+=1},F),document.addEventListener(`visibilitychange`,this._stayAwake),document.addEventListener(`keydown`,this._key),this._stayAwake()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this._timer),document.removeEventListener(`visibilitychange`,this._stayAwake),document.removeEventListener(`keydown`,this._key),this._lock?.release(),this._lock=void 0}render(){let e=this.printers.filter(({connection:e,entities:t})=>e===`connected`&&t.camera),t=e.length?e[this._turn%e.length]:void 0;return p`
      <header>
        <printernizer-fleet-summary .printers=${this.printers}></printernizer-fleet-summary>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text(`fleet.wall_leave`)}
          @click=${this._leave}
        ></printernizer-button>
      </header>
      ${this.stale?p`<p role="status">${this.text(`fleet.stale`)}</p>`:g}
      <div class=${this.stale?`grid stale`:`grid`}>
        ${v(this.printers,e=>e.entry_id,e=>p`<printernizer-wall-card
              .printer=${e}
              ?shows-camera=${e===t}
            ></printernizer-wall-card>`)}
      </div>
    `}_leave(){w({page:`fleet`,query:{...this.query,isWall:!1}})}};s([f({attribute:!1})],I.prototype,`printers`,void 0),s([f({attribute:!1})],I.prototype,`query`,void 0),s([f({type:Boolean})],I.prototype,`stale`,void 0),s([u()],I.prototype,`_turn`,void 0),I=s([i(`printernizer-wall`)],I);var L=class extends a{constructor(...e){super(...e),this.place=y,this.language=`en`,this.canAdd=!1,this.inDemo=!1,this._leaveDemo=()=>{w(y)}}static{this.styles=[t,C`
      :host {
        display: block;
        padding: 16px;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px 24px;
        margin: 0 4px 16px;
      }
      .note {
        margin: 0 4px 16px;
      }
      @media (max-width: 620px) {
        printernizer-fleet-toolbar {
          flex: 1 1 100%;
        }
      }
      h2 {
        margin: 20px 4px 8px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      section:first-child h2 {
        margin-top: 0;
      }
      .note {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--pz-muted);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        /* An open camera makes its card longer, not its neighbours. */
        align-items: start;
        gap: 12px;
      }
      .cameras {
        grid-template-columns: repeat(auto-fill, minmax(min(380px, 100%), 1fr));
      }
      .stale {
        opacity: 0.6;
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `]}willUpdate(){this.place.query.isDemo&&!this.inDemo&&import(`./demo-fleet-hlDUM5ZX.js`).catch(this._leaveDemo)}render(){if(this.place.query.isDemo&&!this.inDemo)return p`<printernizer-demo-fleet
        .place=${this.place}
        .language=${this.language}
      ></printernizer-demo-fleet>`;let{fleet:e}=this;if(!e||e.phase===`loading`)return this._loading(e?.hasFailed??!1);if(e.printers.size===0)return p`<printernizer-empty-state ?can-add=${this.canAdd}></printernizer-empty-state>`;let{query:t}=this.place,n=S(e.printers.values(),t,this.language),r=e.phase===`stale`;return t.isWall?p`<printernizer-wall
        .printers=${n.flatMap(({printers:e})=>e)}
        .query=${t}
        ?stale=${r}
      ></printernizer-wall>`:p`
      ${r?this._note(`mdi:link-off`,this.text(`fleet.stale`)):g}
      <div class="top">
        <printernizer-fleet-summary .printers=${[...e.printers.values()]}></printernizer-fleet-summary>
        <printernizer-fleet-toolbar .query=${t}></printernizer-fleet-toolbar>
      </div>
      <div class=${r?`stale`:``} ?inert=${r}>
        ${n.map(e=>this._section(e))}
      </div>
    `}_section({printers:e,title:t}){let n=this._heading(t);return p`<section aria-label=${n??this.text(`fleet.label`)}>
      ${n===void 0?g:p`<h2>${n}</h2>`} ${this._printers(e)}
    </section>`}_heading(e){if(e!==null)return`area`in e?e.area??this.text(`fleet.no_area`):this.text(`fleet.state.${e.group}`)}_printers(e){let t=e=>e.entry_id;switch(this.place.query.layout){case`plan`:return p`<printernizer-fleet-plan .printers=${e}></printernizer-fleet-plan>`;case`cameras`:return p`<div class="grid cameras">
          ${v(e,t,e=>p`<printernizer-camera-tile .printer=${e}></printernizer-camera-tile>`)}
        </div>`;case`cards`:return p`<div class="grid">
          ${v(e,t,e=>p`<printernizer-printer-card .printer=${e}></printernizer-printer-card>`)}
        </div>`}}_loading(e){return p`
      ${e?this._note(`mdi:alert-circle-outline`,this.text(`error.load`)):g}
      <section class="grid" aria-busy="true" aria-label=${this.text(`fleet.loading`)}>
        ${[1,2,3].map(()=>p`<printernizer-skeleton-card></printernizer-skeleton-card>`)}
      </section>
    `}_note(e,t){return p`<p class="note" role="status"><ha-icon .icon=${e}></ha-icon>${t}</p>`}};s([f({attribute:!1})],L.prototype,`place`,void 0),s([f({attribute:!1})],L.prototype,`fleet`,void 0),s([f()],L.prototype,`language`,void 0),s([f({type:Boolean,attribute:`can-add`})],L.prototype,`canAdd`,void 0),s([f({type:Boolean,attribute:`in-demo`})],L.prototype,`inDemo`,void 0),L=s([i(`printernizer-fleet-view`)],L);export{L as PrinternizerFleetView};